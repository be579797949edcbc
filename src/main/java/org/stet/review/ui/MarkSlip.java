package org.stet.review.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stet.claim.Amendment;
import org.stet.claim.detect.Suggestion;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Words;
import org.stet.review.Walk;
import org.stet.shell.Proof;

/**
 * Marks words as a claim, or gives a claim other words: from a selection, or from the sentences.
 */
final class MarkSlip {

  private MarkSlip() {}

  /**
   * @param selected the words chosen in the text; null where a sentence is to be chosen
   */
  static Slip mark(
      Workbench bench,
      Walk walk,
      Locale locale,
      Proof.@Nullable Span selected,
      Consumer<UUID> marked) {
    var slip =
        new Slip("mark", Words.say(locale, "walk.slip.mark"), Words.say(locale, "walk.send.mark"));
    var span = span(slip, bench, walk, locale, selected);
    var statement = slip.words("statement", Words.say(locale, "walk.statement"), Limits.STATEMENT);
    return slip.leads()
        .sends(() -> {
          requireWords(span);
          marked.accept(
              bench
                  .marking()
                  .mark(
                      walk.article().id(),
                      walk.text().number(),
                      span.start(),
                      span.end(),
                      statement.getValue()));
        });
  }

  static Slip reshape(Workbench bench, InHand hand) {
    var slip = new Slip("reshape", hand.say("walk.slip.reshape"), hand.say("walk.send.reshape"));
    var span = new SpanField(hand.walk().text());
    slip.show(span);
    span.put(hand.claim().anchor().start(), hand.claim().anchor().end());
    return slip.sends(() ->
        bench
            .marking()
            .amend(
                hand.claim().id(),
                hand.claim().version(),
                Amendment.reshaping(span.start(), span.end())));
  }

  /** An orphan gets its place again. */
  static Slip place(Workbench bench, InHand hand, Proof.@Nullable Span selected) {
    var slip = new Slip("place", hand.say("walk.slip.place"), hand.say("walk.send.place"));
    var span = span(slip, bench, hand.walk(), hand.locale(), selected);
    return slip.sends(() -> {
      requireWords(span);
      bench
          .marking()
          .place(
              hand.claim().id(),
              hand.claim().version(),
              hand.walk().text().number(),
              span.start(),
              span.end());
    });
  }

  private static SpanField span(
      Slip slip, Workbench bench, Walk walk, Locale locale, Proof.@Nullable Span selected) {
    var text = walk.text();
    var sentence = new ComboBox<Suggestion>(Words.say(locale, "walk.sentence"));
    sentence.setItems(
        bench.intake().suggestions(text.text(), text.parts(), walk.article().language()));
    sentence.setItemLabelGenerator(s -> text.text().substring(s.start(), s.end()));
    sentence.setHelperText(
        Words.say(locale, selected == null ? "walk.sentence.help" : "walk.sentence.selected"));
    sentence.addClassName("wide");
    slip.field("sentence", sentence);
    var span = new SpanField(text);
    slip.show(span);
    if (selected != null) {
      span.put(selected.start(), selected.end());
    }
    sentence.addValueChangeListener(change -> {
      if (change.getValue() != null) {
        span.put(change.getValue().start(), change.getValue().end());
      }
    });
    return span;
  }

  private static void requireWords(SpanField span) {
    if (!span.isVisible()) {
      throw Invalid.field("sentence", "invalid.span.none");
    }
  }
}
