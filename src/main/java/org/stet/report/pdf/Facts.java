package org.stet.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pairs of a word and what there is to say: For, Context, By. Left out where there is nothing. */
final class Facts {

  /** Longer ones, in characters, may be parted by the end of a page. */
  private static final int SHORT = 600;

  private record Fact(String word, boolean together, Runnable saying) {}

  private final Fo fo;
  private final List<Fact> facts = new ArrayList<>();

  Facts(Fo fo) {
    this.fo = fo;
  }

  Facts add(String word, @Nullable String text) {
    return text == null || text.isBlank()
        ? this
        : add(word, text.length(), () -> fo.paragraphs(Look.PLAIN, text));
  }

  Facts add(String word, Runnable saying) {
    return add(word, SHORT, saying);
  }

  /**
   * @param length of what there is to say, in characters
   */
  Facts add(String word, int length, Runnable saying) {
    facts.add(new Fact(word, length < SHORT, saying));
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
        () -> {
          for (int i = 0; i < facts.size(); i++) {
            write(facts.get(i), i > 0 && i == facts.size() - 1);
          }
        });
  }

  /** The last one never stands alone on a page. */
  private void write(Fact fact, boolean last) {
    var look = Look.of("space-after", "1.5pt");
    if (fact.together()) {
      look = look.and(Look.TOGETHER);
    }
    if (last) {
      look = look.and("keep-with-previous.within-page", "always");
    }
    fo.in(
        "list-item",
        look,
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
