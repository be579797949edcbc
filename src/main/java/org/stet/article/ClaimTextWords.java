package org.stet.article;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;

/**
 * The words of claim text, wherever any are counted. A word is what Unicode takes for one (UAX 29),
 * if it holds a letter or a digit.
 */
public final class ClaimTextWords {

  private ClaimTextWords() {}

  /** Where a word begins, and where it ends. */
  public interface Word {
    void at(int from, int to);
  }

  public static int count(String text, List<Part> parts) {
    var count = new int[1];
    forEach(text, parts, (from, to) -> count[0]++);
    return count[0];
  }

  public static void forEach(String text, List<Part> parts, Word word) {
    var breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    for (var part : parts) {
      if (part.kind().isClaimText()) {
        forEach(text, part, breaks, word);
      }
    }
  }

  private static void forEach(String text, Part part, BreakIterator breaks, Word word) {
    breaks.setText(part.of(text));
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
        word.at(part.start() + from, part.start() + to);
      }
      from = to;
    }
  }
}
