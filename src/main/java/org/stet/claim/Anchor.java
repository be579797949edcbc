package org.stet.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.stet.article.RevisionText;
import org.stet.people.Invalid;
import org.stet.people.Limits;

/**
 * Where a claim stands: in one revision, inside one part, never inside a surrogate pair.
 *
 * @param revision number of the revision whose text is counted
 * @param start offset of its first UTF-16 code unit
 * @param end offset behind its last one
 * @param quote the words themselves
 * @param prefix up to 32 code units before them
 * @param suffix up to 32 code units behind them
 */
@Embeddable
public record Anchor(
    int revision,
    @Column(name = "start_at") int start,
    @Column(name = "end_at") int end,
    String quote,
    String prefix,
    String suffix) {

  private static final int CONTEXT = 32;

  /**
   * The anchor of a span of claim text.
   *
   * @throws Invalid where the span is empty or blank, too long, outside the text, cuts a character
   *     in two, crosses parts or stands in what is not claim text
   */
  public static Anchor in(RevisionText revision, int start, int end) {
    var text = revision.text();
    if (start < 0 || end > text.length() || start >= end) {
      throw Invalid.field("start", "invalid.span.outside", text.length());
    }
    if (cutsCharacter(text, start) || cutsCharacter(text, end)) {
      throw Invalid.field("start", "invalid.span.character");
    }
    if (end - start > Limits.QUOTE) {
      throw Invalid.field("end", "invalid.long", Limits.QUOTE, end - start);
    }
    if (text.substring(start, end).isBlank()) {
      throw Invalid.field("start", "invalid.span.blank");
    }
    var part =
        revision
            .partAround(start, end)
            .orElseThrow(() -> Invalid.field("end", "invalid.span.parts"));
    if (!part.kind().isClaimText()) {
      throw Invalid.field("start", "invalid.span.kind");
    }
    return new Anchor(
        revision.number(),
        start,
        end,
        text.substring(start, end),
        text.substring(whole(text, Math.max(0, start - CONTEXT), 1), start),
        text.substring(end, whole(text, Math.min(text.length(), end + CONTEXT), -1)));
  }

  public boolean overlaps(Anchor other) {
    return start < other.end && other.start < end;
  }

  private static int whole(String text, int at, int step) {
    return cutsCharacter(text, at) ? at + step : at;
  }

  private static boolean cutsCharacter(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }
}
