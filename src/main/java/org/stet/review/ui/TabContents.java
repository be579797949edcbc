package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import org.stet.people.Permission;
import org.stet.review.Query;
import org.stet.review.ReviewRow;
import org.stet.shell.Buttons;

/** What stands behind the tabs of a claim's card, but for the evidence. */
final class TabContents {

  private TabContents() {}

  static Component queries(InHand hand, ReviewRow review, SerializableConsumer<Query> answer) {
    var lines = new TimeLine(hand, hand.say("walk.queries.none"));
    for (var query : review.queries()) {
      var to = hand.say("addressee." + query.putTo());
      var head = hand.say(query.isOpen() ? "walk.query.open" : "walk.query.answered", to);
      var question = quoted(query.question());
      var by = quiet(hand.say("walk.query.by", hand.who(query.askedBy())));
      var body = new Div(question, by);
      if (query.isOpen()) {
        if (hand.me().may(Permission.ANSWER_QUERIES)) {
          body.add(small(hand.say("walk.query.answer"), () -> answer.accept(query)));
        }
      } else {
        body.add(
            quoted(query.answer() == null ? "" : query.answer()),
            quiet(hand.say("walk.query.answeredby", hand.who(query.answeredBy()))));
      }
      lines.add(query.askedAt(), head, body);
    }
    return lines;
  }

  static Component notes(InHand hand, ReviewRow review) {
    var lines = new TimeLine(hand, hand.say("walk.notes.none"));
    for (var note : review.notes()) {
      lines.add(note.writtenAt(), hand.whoFirst(note.writtenBy()), quoted(note.words()));
    }
    return lines;
  }

  private static Component quoted(String words) {
    var paragraph = new Paragraph(words);
    paragraph.addClassName("words");
    paragraph.getElement().setAttribute("dir", "auto");
    return paragraph;
  }

  private static Component quiet(String words) {
    var paragraph = new Paragraph(words);
    paragraph.addClassNames("quiet", "small");
    return paragraph;
  }

  private static Button small(String words, Runnable action) {
    var button = Buttons.plain(words);
    button.addThemeName("small");
    button.addClickListener(click -> action.run());
    return button;
  }
}
