package org.stet.claim.detect;

/**
 * A stretch of text.
 *
 * @param start offset of its first UTF-16 code unit
 * @param end offset behind its last one
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("A span runs forward: " + start + " to " + end);
    }
  }

  public String of(String text) {
    return text.substring(start, end);
  }

  public int length() {
    return end - start;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
