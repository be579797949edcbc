package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.stet.audit.AuditEntry;
import org.stet.people.Words;

/** The time line of a claim, from the audit trail. */
final class HistoryTab {

  private HistoryTab() {}

  static Component of(InHand hand, Workbench bench) {
    var told = bench.histories().ofClaim(hand.claim().id());
    var names =
        bench.staff().names(told.stream().map(AuditEntry::actor).collect(Collectors.toSet()));
    var lines = new TimeLine(hand, hand.say("walk.history.none"));
    for (var entry : told) {
      var who =
          hand.me().is(entry.actor())
              ? hand.say("walk.You")
              : names.getOrDefault(entry.actor(), "");
      lines.add(entry.at(), sentence(hand, entry, who), notes(entry));
    }
    return lines;
  }

  private static String sentence(InHand hand, AuditEntry entry, String who) {
    var key = "history." + entry.act();
    var sentence = Words.say(hand.locale(), key, who);
    return sentence.equals(key)
        ? who + ": " + entry.act().toLowerCase(hand.locale()).replace('_', ' ')
        : sentence;
  }

  private static Component[] notes(AuditEntry entry) {
    return entry.notes().values().stream()
        .filter(words -> !words.isBlank())
        .map(words -> {
          var note = new Paragraph(words);
          note.addClassNames("quiet", "small", "words");
          note.getElement().setAttribute("dir", "auto");
          return note;
        })
        .toArray(Component[]::new);
  }
}
