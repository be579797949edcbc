package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.stet.audit.Telling;
import org.stet.people.Permission;

/** The time line of a claim, from the audit trail. */
final class HistoryTab {

  private HistoryTab() {}

  static Component of(InHand hand, List<Telling> tellings) {
    var lines = new TimeLine(hand, hand.say("walk.history.none"));
    tellings.forEach(told -> lines.add(told.entry().at(), told.sentence(), notes(told)));
    if (!hand.me().may(Permission.READ_AUDIT)) {
      return lines;
    }
    var trail = new Anchor(Paths.trailOfClaim(hand.claim().id()), hand.say("walk.history.trail"));
    trail.addClassName("small");
    return new Div(trail, lines);
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
