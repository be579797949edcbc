package org.stet.review;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import org.stet.article.Part;
import org.stet.article.RevisionText;
import org.stet.claim.ClaimRow;
import org.stet.claim.ClaimStatus;
import org.stet.claim.detect.Sentences;
import org.stet.claim.detect.Span;

/**
 * How much of the claim text is accounted for, in words. A word is what Unicode takes for one (UAX
 * 29), if it holds a letter or a digit; it counts where any of its characters is in the claim.
 *
 * @param words of claim text
 * @param marked in an accepted claim of the present revision
 * @param waived in a dismissed one, and in none that is accepted
 * @param untouched in neither; what is only suggested is still to be decided
 */
public record Coverage(int words, int marked, int waived, int untouched) {

  /** Whole percent of the words that are marked or waived; 100 where there are none. */
  public int share() {
    return words == 0 ? 100 : (int) Math.floor(100.0 * (marked + waived) / words);
  }

  public static Coverage of(RevisionText text, List<ClaimRow> claims) {
    var marked = spans(text, claims, ClaimStatus.ACCEPTED);
    var waived = spans(text, claims, ClaimStatus.DISMISSED);
    var counts = new int[3];
    words(
        text,
        (from, to) -> {
          counts[0]++;
          if (touches(marked, from, to)) {
            counts[1]++;
          } else if (touches(waived, from, to)) {
            counts[2]++;
          }
        });
    return new Coverage(counts[0], counts[1], counts[2], counts[0] - counts[1] - counts[2]);
  }

  /** The sentences of claim text that hold an untouched word and no claim that is to be decided. */
  static List<Span> untouched(RevisionText text, List<ClaimRow> claims) {
    var taken = spans(text, claims, ClaimStatus.ACCEPTED);
    taken.or(spans(text, claims, ClaimStatus.DISMISSED));
    taken.or(spans(text, claims, ClaimStatus.SUGGESTED));
    var open = new BitSet();
    words(
        text,
        (from, to) -> {
          if (!touches(taken, from, to)) {
            open.set(from, to);
          }
        });
    var sentences = new ArrayList<Span>();
    for (var part : text.parts()) {
      if (part.kind().isClaimText()) {
        Sentences.of(text.text(), part.start(), part.end(), null).stream()
            .filter(sentence -> touches(open, sentence.start(), sentence.end()))
            .forEach(sentence -> sentences.add(narrowed(open, taken, sentence)));
      }
    }
    return sentences;
  }

  /** What of a sentence is untouched, from its first such word to its last. */
  private static Span narrowed(BitSet open, BitSet taken, Span sentence) {
    int from = open.nextSetBit(sentence.start());
    int to = open.previousSetBit(sentence.end() - 1) + 1;
    boolean whole = !touches(taken, sentence.start(), sentence.end());
    return whole ? sentence : new Span(from, to);
  }

  private static void words(RevisionText text, BiConsumer<Integer, Integer> word) {
    var breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    for (var part : text.parts()) {
      if (part.kind().isClaimText()) {
        words(text.text(), part, breaks, word);
      }
    }
  }

  private static void words(
      String text, Part part, BreakIterator breaks, BiConsumer<Integer, Integer> word) {
    breaks.setText(part.of(text));
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
        word.accept(part.start() + from, part.start() + to);
      }
      from = to;
    }
  }

  private static boolean touches(BitSet spans, int from, int to) {
    int next = spans.nextSetBit(from);
    return next >= 0 && next < to;
  }

  private static BitSet spans(RevisionText text, List<ClaimRow> claims, ClaimStatus status) {
    var bits = new BitSet(text.text().length());
    for (var claim : claims) {
      if (claim.status() == status && claim.anchor().revision() == text.number()) {
        bits.set(claim.anchor().start(), claim.anchor().end());
      }
    }
    return bits;
  }
}
