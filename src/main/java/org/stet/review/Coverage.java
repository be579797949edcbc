package org.stet.review;

import java.util.BitSet;
import java.util.List;
import org.stet.article.RevisionText;
import org.stet.claim.ClaimRow;
import org.stet.claim.ClaimStatus;

/**
 * How much of the claim text is accounted for, in words.
 *
 * @param words of claim text
 * @param marked in an accepted claim
 * @param waived in a dismissed one, and in none that is accepted
 * @param untouched in neither
 */
public record Coverage(int words, int marked, int waived, int untouched) {

  /** Whole percent of the words that are marked or waived; 100 where there are none. */
  public int share() {
    return words == 0 ? 100 : (int) Math.floor(100.0 * (marked + waived) / words);
  }

  public static Coverage of(RevisionText text, List<ClaimRow> claims) {
    var marked = spans(text, claims, ClaimStatus.ACCEPTED);
    var waived = spans(text, claims, ClaimStatus.DISMISSED);
    int words = 0;
    int inMarked = 0;
    int inWaived = 0;
    for (var part : text.parts()) {
      if (!part.kind().isClaimText()) {
        continue;
      }
      int at = part.start();
      while (at < part.end()) {
        while (at < part.end() && Character.isWhitespace(text.text().charAt(at))) {
          at++;
        }
        int from = at;
        while (at < part.end() && !Character.isWhitespace(text.text().charAt(at))) {
          at++;
        }
        if (at > from) {
          words++;
          if (touches(marked, from, at)) {
            inMarked++;
          } else if (touches(waived, from, at)) {
            inWaived++;
          }
        }
      }
    }
    return new Coverage(words, inMarked, inWaived, words - inMarked - inWaived);
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
