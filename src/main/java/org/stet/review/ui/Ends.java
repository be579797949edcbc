package org.stet.review.ui;

import org.stet.article.RevisionText;

/** Where a span may begin or end, word by word. */
final class Ends {

  private Ends() {}

  /** The beginning of the word before this place; the place itself where there is none. */
  static int wordBefore(RevisionText text, int at) {
    int i = at;
    while (i > 0 && isSpace(text, i - 1)) {
      i--;
    }
    while (i > 0 && !isSpace(text, i - 1)) {
      i--;
    }
    return i;
  }

  static int wordAfter(RevisionText text, int at) {
    int i = at;
    int last = text.text().length();
    while (i < last && !isSpace(text, i)) {
      i++;
    }
    while (i < last && isSpace(text, i)) {
      i++;
    }
    return i;
  }

  /** The end of the word before this end. */
  static int endBefore(RevisionText text, int at) {
    int i = at;
    while (i > 0 && !isSpace(text, i - 1)) {
      i--;
    }
    while (i > 0 && isSpace(text, i - 1)) {
      i--;
    }
    return i;
  }

  static int endAfter(RevisionText text, int at) {
    int i = at;
    int last = text.text().length();
    while (i < last && isSpace(text, i)) {
      i++;
    }
    while (i < last && !isSpace(text, i)) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(RevisionText text, int at) {
    return Character.isWhitespace(text.text().charAt(at));
  }
}
