package org.stet.article;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A part of a revision's text.
 *
 * @param number from 1, in reading order
 * @param start offset of its first UTF-16 code unit in the revision's text
 * @param end offset behind its last one
 */
@Embeddable
public record Part(int number, @Enumerated(EnumType.STRING) PartKind kind, int start, int end) {

  public boolean holds(int from, int to) {
    return start <= from && to <= end;
  }

  public String of(String text) {
    return text.substring(start, end);
  }
}
