package org.stet.claim.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A list of words and phrases to look for. {@code kill*} stands for every word that begins so; a
 * phrase of several words is written with spaces; one behind {@code !} is passed over, as {@code
 * !at least} where {@code least} is looked for. Looking costs the same however long the list is.
 */
final class Phrases {

  private final Set<String> words = new HashSet<>();
  private final TreeSet<String> stems = new TreeSet<>();
  private final Map<String, List<String[]>> phrases = new HashMap<>();
  private final Map<String, List<String[]>> passedOver = new HashMap<>();

  private Phrases() {}

  /** Separated by commas or line ends. */
  static Phrases of(String list) {
    var made = new Phrases();
    for (var entry : list.split("[,\n]")) {
      made.add(entry.strip());
    }
    made.stems.removeIf(stem -> made.beginsWithAnother(stem));
    return made;
  }

  private void add(String entry) {
    if (entry.isEmpty()) {
      return;
    }
    if (entry.startsWith("!")) {
      var pieces = entry.substring(1).split(" ");
      passedOver.computeIfAbsent(pieces[0], first -> new ArrayList<>()).add(pieces);
    } else if (entry.indexOf(' ') > 0) {
      var pieces = entry.split(" ");
      phrases.computeIfAbsent(pieces[0], first -> new ArrayList<>()).add(pieces);
    } else if (entry.endsWith("*")) {
      stems.add(entry.substring(0, entry.length() - 1));
    } else {
      words.add(entry);
    }
  }

  private boolean beginsWithAnother(String stem) {
    var smaller = stems.lower(stem);
    return smaller != null && stem.startsWith(smaller);
  }

  /** A single word of the list. */
  boolean has(String lower) {
    if (words.contains(lower)) {
      return true;
    }
    // no stem begins with another one, so only the next smaller one can fit
    var stem = stems.isEmpty() ? null : stems.floor(lower);
    return stem != null && lower.startsWith(stem);
  }

  /** How many tokens from here on match an entry; 0 if none does. */
  int at(List<Token> tokens, int i) {
    if (tokens.get(i).isMark()) {
      return 0;
    }
    var first = tokens.get(i).bare();
    int longest = longest(phrases.getOrDefault(first, List.of()), tokens, i);
    if (longest == 0 && !first.equals(tokens.get(i).lower())) {
      // "let's be" begins with a word that is no possessive
      longest = longest(phrases.getOrDefault(tokens.get(i).lower(), List.of()), tokens, i);
    }
    return longest > 0 ? longest : has(first) ? 1 : 0;
  }

  private static int longest(List<String[]> among, List<Token> tokens, int i) {
    int longest = 0;
    for (var pieces : among) {
      if (pieces.length > longest && matches(tokens, i, pieces)) {
        longest = pieces.length;
      }
    }
    return longest;
  }

  /** How many tokens from here on are passed over. */
  private int passed(List<Token> tokens, int i) {
    return passedOver.isEmpty()
        ? 0
        : longest(passedOver.getOrDefault(tokens.get(i).bare(), List.of()), tokens, i);
  }

  private static boolean matches(List<Token> tokens, int i, String[] pieces) {
    if (i + pieces.length > tokens.size()) {
      return false;
    }
    for (int k = 0; k < pieces.length; k++) {
      var word = tokens.get(i + k).bare();
      var piece = pieces[k];
      boolean same =
          piece.endsWith("*")
              ? word.startsWith(piece.substring(0, piece.length() - 1))
              : word.equals(piece) || tokens.get(i + k).lower().equals(piece);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  int count(List<Token> tokens) {
    int count = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int passed = passed(tokens, i);
      count += passed == 0 && at(tokens, i) > 0 ? 1 : 0;
      i += Math.max(0, passed - 1);
    }
    return count;
  }

  boolean in(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      int passed = passed(tokens, i);
      if (passed == 0 && at(tokens, i) > 0) {
        return true;
      }
      i += Math.max(0, passed - 1);
    }
    return false;
  }
}
