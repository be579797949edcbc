package org.stet.claim.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a text into the pieces of words that a BERT model was trained on: lower case, without
 * accents, split at spaces and punctuation, then greedily into the longest known pieces.
 */
final class WordPiece {

  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int first;
  private final int last;

  WordPiece(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.unknown = vocabulary.getOrDefault("[UNK]", 0);
    this.first = vocabulary.getOrDefault("[CLS]", 0);
    this.last = vocabulary.getOrDefault("[SEP]", 0);
  }

  /** The ids of at most so many pieces, between the two that mark begin and end. */
  long[] ids(String text, int most) {
    var ids = new ArrayList<Integer>();
    ids.add(first);
    for (var word : words(text)) {
      if (ids.size() >= most - 1) {
        break;
      }
      pieces(word, ids);
    }
    while (ids.size() > most - 1) {
      ids.removeLast();
    }
    ids.add(last);
    return ids.stream().mapToLong(Integer::longValue).toArray();
  }

  private void pieces(String word, List<Integer> ids) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      ids.add(unknown);
      return;
    }
    int known = ids.size();
    int start = 0;
    while (start < word.length()) {
      int end = word.length();
      Integer id = null;
      while (start < end && id == null) {
        var piece = (start == 0 ? "" : "##") + word.substring(start, end);
        id = vocabulary.get(piece);
        end = id == null ? word.offsetByCodePoints(end, -1) : end;
      }
      if (id == null) {
        ids.subList(known, ids.size()).clear();
        ids.add(unknown);
        return;
      }
      ids.add(id);
      start = end;
    }
  }

  static List<String> words(String text) {
    var plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    plain
        .codePoints()
        .forEach(c -> {
          int kind = Character.getType(c);
          if (kind == Character.NON_SPACING_MARK || isNothing(c, kind)) {
            return;
          }
          boolean alone = isPunctuation(c, kind) || Character.isIdeographic(c);
          if (alone || isSpace(c)) {
            end(word, words);
          }
          if (alone) {
            words.add(Character.toString(c));
          } else if (!isSpace(c)) {
            word.appendCodePoint(c);
          }
        });
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isNothing(int c, int kind) {
    boolean control =
        kind == Character.CONTROL
            || kind == Character.FORMAT
            || kind == Character.PRIVATE_USE
            || kind == Character.SURROGATE
            || kind == Character.UNASSIGNED;
    return c == 0xFFFD || control && !isSpace(c);
  }

  /** Every sign of ASCII that is neither letter nor digit counts, as it did in the training. */
  private static boolean isPunctuation(int c, int kind) {
    return c > ' ' && c < 127 && !Character.isLetterOrDigit(c)
        || kind == Character.CONNECTOR_PUNCTUATION
        || kind == Character.DASH_PUNCTUATION
        || kind == Character.START_PUNCTUATION
        || kind == Character.END_PUNCTUATION
        || kind == Character.INITIAL_QUOTE_PUNCTUATION
        || kind == Character.FINAL_QUOTE_PUNCTUATION
        || kind == Character.OTHER_PUNCTUATION;
  }
}
