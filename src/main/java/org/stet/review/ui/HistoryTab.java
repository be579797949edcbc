package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.stet.audit.Telling;

/** The time line of a claim, from the audit trail. */
final class HistoryTab {

  private HistoryTab() {}

  static Component of(InHand hand, List<Telling> tellings) {
    var lines = new TimeLine(hand, hand.say("walk.history.none"));
    tellings.forEach(told -> lines.add(told.entry().at(), told.sentence(), notes(told)));
    return lines;
  }

  private static Component[] notes(Telling told) {
    return told.notes().stream()
        .map(words -> {
          var note = new Paragraph(words);
          note.addClassNames("quiet", "small", "words");
          note.getElement().setAttribute("dir", "auto");
          return note;
        })
        .toArray(Component[]::new);
  }
}
