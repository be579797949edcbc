package org.stet.claim.detect;

import java.util.List;
import org.stet.article.Part;

/**
 * A sentence of claim text and its tokens, which begin at index 0.
 *
 * @param opensLine whether it begins a line of its part, as the first one does
 */
record Sentence(
    Part part,
    Span span,
    List<Token> tokens,
    boolean opensPart,
    boolean opensLine,
    boolean english) {

  boolean isEmpty() {
    return tokens.isEmpty();
  }

  Token last() {
    return tokens.getLast();
  }

  boolean endsWith(String marks) {
    for (int i = tokens.size() - 1; i >= 0 && tokens.get(i).isMark(); i--) {
      if (tokens.get(i).isMark(marks)) {
        return true;
      }
    }
    return false;
  }

  /** The share of words that stand in quotation marks, 0 to 1. */
  double quotedShare() {
    int words = 0;
    int quoted = 0;
    for (var token : tokens) {
      if (!token.isMark()) {
        words++;
        quoted += token.quoted() ? 1 : 0;
      }
    }
    return words == 0 ? 0 : (double) quoted / words;
  }

  /** The longest run of words inside one quotation. */
  int longestQuotation() {
    int longest = 0;
    int run = 0;
    for (var token : tokens) {
      if (!token.quoted()) {
        run = 0;
      } else if (!token.isMark()) {
        run += wordsIn(token);
        longest = Math.max(longest, run);
      }
    }
    return longest;
  }

  /** Two signs of a script that leaves no blanks are about a word. */
  private static int wordsIn(Token token) {
    return Character.isIdeographic(token.text().codePointAt(0))
        ? (token.text().length() + 1) / 2
        : 1;
  }

  int words() {
    int words = 0;
    for (var token : tokens) {
      words += token.isMark() ? 0 : wordsIn(token);
    }
    return words;
  }
}
