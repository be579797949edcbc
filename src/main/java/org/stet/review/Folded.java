package org.stet.review;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.stet.claim.detect.Span;

/** Words as they are compared: case, blanks, dashes and the shape of quotation marks aside. */
final class Folded {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}%€$£.,]+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}%€$£.,]+");
  private static final Pattern LOOSE_STOP = Pattern.compile("[.,](?= |$)");

  private Folded() {}

  /** A word as it is compared, and where it stands. */
  private record Word(String folded, int start, int end) {}

  /** Where these words stand in a text, be the blanks and quotation marks others. */
  static Optional<Span> find(String words, String text) {
    var wanted = words(words);
    var there = words(text);
    for (int at = 0; !wanted.isEmpty() && at + wanted.size() <= there.size(); at++) {
      int same = 0;
      while (same < wanted.size()
          && wanted.get(same).folded().equals(there.get(at + same).folded())) {
        same++;
      }
      if (same == wanted.size()) {
        return Optional.of(new Span(there.get(at).start(), there.get(at + same - 1).end()));
      }
    }
    return Optional.empty();
  }

  private static List<Word> words(String text) {
    return WORD.matcher(text)
        .results()
        .map(found -> new Word(of(found.group()), found.start(), found.end()))
        .filter(word -> !word.folded().isEmpty())
        .toList();
  }

  static String of(String words) {
    var plain = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return LOOSE_STOP.matcher(NO_WORD.matcher(plain).replaceAll(" ").strip()).replaceAll("");
  }
}
