package org.stet.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pairs of a word and what there is to say: For, Context, By. Left out where there is nothing. */
final class Facts {

  private record Fact(String word, Runnable saying) {}

  private final Fo fo;
  private final List<Fact> facts = new ArrayList<>();

  Facts(Fo fo) {
    this.fo = fo;
  }

  Facts add(String word, @Nullable String text) {
    return text == null || text.isBlank() ? this : add(word, () -> fo.paragraphs(Look.PLAIN, text));
  }

  Facts add(String word, Runnable saying) {
    facts.add(new Fact(word, saying));
    return this;
  }

  void write(Look look, String indent) {
    if (facts.isEmpty()) {
      return;
    }
    fo.in(
        "list-block",
        look.and(
            "provisional-distance-between-starts", indent, "provisional-label-separation", "6pt"),
        () -> facts.forEach(this::write));
  }

  private void write(Fact fact) {
    fo.in(
        "list-item",
        Look.of("space-after", "1.5pt"),
        () -> {
          fo.in(
              "list-item-label",
              Look.of("end-indent", "label-end()"),
              () -> fo.block(Look.BOLD.and(Look.FAINT), () -> fo.text(fact.word())));
          fo.in(
              "list-item-body",
              Look.of("start-indent", "body-start()"),
              () -> fo.block(Look.PLAIN, fact.saying()));
        });
  }
}
