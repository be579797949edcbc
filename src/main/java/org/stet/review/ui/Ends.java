package org.stet.review.ui;

import java.util.List;
import org.stet.article.RevisionText;
import org.stet.claim.detect.Sentences;
import org.stet.claim.detect.Span;

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

  /** The beginning of the sentence at this place; of the one before where one begins here. */
  static int sentenceStart(RevisionText text, int at) {
    return sentences(text, Math.max(0, at - 1)).stream()
        .map(Span::start)
        .filter(start -> start < at)
        .reduce((one, next) -> next)
        .orElse(at);
  }

  /** The end of the sentence at this place; of the next one where one ends here. */
  static int sentenceEnd(RevisionText text, int at) {
    return sentences(text, at).stream()
        .map(Span::end)
        .filter(end -> end > at)
        .findFirst()
        .orElse(at);
  }

  /** Where the sentence around this place begins. */
  static int sentenceAt(RevisionText text, int at) {
    return sentences(text, at).stream()
        .filter(sentence -> sentence.start() <= at && at < sentence.end())
        .map(Span::start)
        .findFirst()
        .orElse(at);
  }

  /** Where it ends. */
  static int sentenceBehind(RevisionText text, int at) {
    return sentences(text, at).stream()
        .filter(sentence -> sentence.start() <= at && at < sentence.end())
        .map(Span::end)
        .findFirst()
        .orElse(at);
  }

  private static List<Span> sentences(RevisionText text, int at) {
    return text.parts().stream()
        .filter(part -> part.start() <= at && at <= part.end())
        .findFirst()
        .map(part -> Sentences.of(text.text(), part.start(), part.end(), null))
        .orElse(List.of());
  }

  private static boolean isSpace(RevisionText text, int at) {
    return Character.isWhitespace(text.text().charAt(at));
  }
}
