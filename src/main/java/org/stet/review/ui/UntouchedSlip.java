package org.stet.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import org.stet.claim.detect.Span;
import org.stet.people.Invalid;
import org.stet.people.Words;
import org.stet.review.Walk;
import org.stet.shell.Buttons;

/** One sentence after the other that is in no claim and was not dismissed: no fact, or a claim. */
final class UntouchedSlip {

  private final Workbench bench;
  private final Walk walk;
  private final Locale locale;
  private final List<Span> sentences;
  private final Paragraph words = new Paragraph();
  private int at;

  UntouchedSlip(Workbench bench, Walk walk, Locale locale) {
    this.bench = bench;
    this.walk = walk;
    this.locale = locale;
    this.sentences = bench.rows().untouched(walk);
  }

  /**
   * @param next what to do once a sentence was decided
   */
  Slip slip(Runnable next) {
    var slip = new Slip("untouched", say("walk.slip.untouched"), say("walk.send.untouched"));
    var left =
        new Paragraph(
            sentences.isEmpty()
                ? say("walk.untouched.none")
                : say("walk.untouched.left", sentences.size(), walk.coverage().share()));
    left.addClassNames("quiet", "small");
    slip.show(left);
    words.addClassNames("quote", "span-words");
    words.getElement().setAttribute("dir", "auto");
    words.getElement().setAttribute("role", "status");
    slip.show(words);
    if (!sentences.isEmpty()) {
      var another = Buttons.plain(say("walk.untouched.next"));
      another.addClickListener(click -> turn());
      var claim = Buttons.plain(say("walk.untouched.mark"));
      claim.addClickListener(click -> {
        mark();
        next.run();
      });
      var choices = new Div(another, claim);
      choices.addClassName("flow");
      slip.show(choices);
      show();
    }
    return slip.leads(next)
        .sends(() -> {
          var unused =
              bench
                  .marking()
                  .waive(
                      walk.article().id(),
                      walk.text().number(),
                      sentence().start(),
                      sentence().end());
        });
  }

  private void mark() {
    var unused =
        bench
            .marking()
            .mark(
                walk.article().id(),
                walk.text().number(),
                sentence().start(),
                sentence().end(),
                null);
  }

  private void turn() {
    at = (at + 1) % sentences.size();
    show();
  }

  private void show() {
    words.setText(Named.quoted(sentence().of(walk.text().text())));
  }

  private Span sentence() {
    if (sentences.isEmpty()) {
      throw Invalid.field("start", "walk.untouched.none");
    }
    return sentences.get(at);
  }

  private String say(String key, Object... args) {
    return Words.say(locale, key, args);
  }
}
