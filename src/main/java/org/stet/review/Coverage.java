package org.stet.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.stet.article.ClaimTextWords;
import org.stet.article.Part;
import org.stet.article.RevisionText;
import org.stet.claim.ClaimRow;
import org.stet.claim.ClaimStatus;
import org.stet.claim.DismissReason;
import org.stet.claim.detect.Conjunctions;
import org.stet.claim.detect.Sentences;
import org.stet.claim.detect.Span;

/**
 * How much of the claim text is accounted for, in words; one counts where any of its characters is
 * in the claim, or where it is the conjunction that joins the claim to another one.
 *
 * @param words of claim text
 * @param marked in an accepted claim of the present revision
 * @param dismissed in a dismissed one, and in none that is accepted
 * @param waived in one that somebody waived by name, and in none of the others
 * @param untouched in none of them; what is only suggested is still to be decided
 */
public record Coverage(int words, int marked, int dismissed, int waived, int untouched) {

  private static final Set<ClaimStatus> TAKEN =
      EnumSet.of(ClaimStatus.ACCEPTED, ClaimStatus.DISMISSED, ClaimStatus.SUGGESTED);

  public int accountedFor() {
    return words - untouched;
  }

  /**
   * Whole percent of the words that are accounted for; 100 only where all are, 0 only where none
   * is.
   */
  public int share() {
    if (untouched == 0) {
      return 100;
    }
    int share = Math.round(100f * accountedFor() / words);
    return accountedFor() == 0 ? 0 : Math.clamp(share, 1, 99);
  }

  public static Coverage of(RevisionText text, List<ClaimRow> claims) {
    return of(text, text.parts(), claims);
  }

  /** Of some of its parts. */
  static Coverage of(RevisionText text, List<Part> parts, List<ClaimRow> claims) {
    var kinds =
        List.of(
            spans(text, claims, claim -> claim.status() == ClaimStatus.ACCEPTED),
            spans(text, claims, claim -> isDismissed(claim) && !isWaived(claim)),
            spans(text, claims, claim -> isDismissed(claim) && isWaived(claim)));
    var counts = new int[kinds.size() + 1];
    ClaimTextWords.forEach(
        text.text(),
        parts,
        (from, to) -> {
          int kind = 0;
          while (kind < kinds.size() && !touches(kinds.get(kind), from, to)) {
            kind++;
          }
          counts[kind]++;
        });
    return new Coverage(Arrays.stream(counts).sum(), counts[0], counts[1], counts[2], counts[3]);
  }

  private static boolean isDismissed(ClaimRow claim) {
    return claim.status() == ClaimStatus.DISMISSED;
  }

  private static boolean isWaived(ClaimRow claim) {
    return claim.dismissedAs() == DismissReason.WAIVED;
  }

  /** The sentences of claim text that hold an untouched word and no claim that is to be decided. */
  static List<Span> untouched(RevisionText text, List<ClaimRow> claims) {
    var taken = spans(text, claims, claim -> TAKEN.contains(claim.status()));
    var open = new BitSet();
    ClaimTextWords.forEach(
        text.text(),
        text.parts(),
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

  private static boolean touches(BitSet spans, int from, int to) {
    int next = spans.nextSetBit(from);
    return next >= 0 && next < to;
  }

  private static BitSet spans(RevisionText text, List<ClaimRow> claims, Predicate<ClaimRow> which) {
    var words = text.text();
    var here = claims.stream().filter(claim -> stands(claim, text)).toList();
    var ends =
        here.stream()
            .map(claim -> Conjunctions.endOfWords(words, claim.anchor().end()))
            .collect(Collectors.toSet());
    var bits = new BitSet(words.length());
    for (var claim : here) {
      if (which.test(claim)) {
        int start = claim.anchor().start();
        int joined = Conjunctions.endBefore(words, start);
        bits.set(ends.contains(joined) ? joined : start, claim.anchor().end());
      }
    }
    return bits;
  }

  private static boolean stands(ClaimRow claim, RevisionText text) {
    return claim.anchor().revision() == text.number() && TAKEN.contains(claim.status());
  }
}
