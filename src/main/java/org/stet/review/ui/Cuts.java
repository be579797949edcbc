package org.stet.review.ui;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stet.claim.detect.Sentences;

/**
 * Where a claim may be cut in two: between sentences, at marks and joining words, or at any word.
 */
final class Cuts {

  private static final int FEW = 60;

  /** Behind a comma, a semicolon, a colon or a dash; before a word that begins a clause. */
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?<=[,;:،；、，–—])\\s+"
              + "|\\s+(?=(?:and|but|or|while|which|who|because|although|when|after|before|und|aber"
              + "|während|weil|et|mais|y|pero)\\s)");

  private static final Pattern WORD = Pattern.compile("\\s+");

  private Cuts() {}

  /** Offsets of the text between a claim's ends, each the beginning of a piece, in order. */
  static List<Integer> of(String text, int start, int end, @Nullable String language) {
    var cuts = new TreeSet<Integer>();
    Sentences.of(text, start, end, language).forEach(sentence -> cuts.add(sentence.start()));
    find(CLAUSE, text, start, end, cuts);
    cuts.removeIf(at -> at <= start || at >= end);
    if (cuts.isEmpty()) {
      find(WORD, text, start, end, cuts);
      cuts.removeIf(at -> at <= start || at >= end);
    }
    return cuts.stream().limit(FEW).toList();
  }

  private static void find(
      Pattern pattern, String text, int start, int end, TreeSet<Integer> cuts) {
    var found = pattern.matcher(text).region(start, end);
    while (found.find()) {
      cuts.add(found.end());
    }
  }
}
