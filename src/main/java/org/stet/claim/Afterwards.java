package org.stet.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A short sentence that says of the one before it whose words it is: "That is what she said." */
final class Afterwards {

  private static final int LONGEST = 18;

  private static final Set<String> OPENERS =
      Set.of(
          "that",
          "this",
          "these",
          "those",
          "so",
          "it",
          "according",
          "das",
          "dies",
          "laut",
          "c'est",
          "selon",
          "así",
          "eso",
          "esto",
          "según");

  private static final Set<String> CUES =
      Set.of(
          "according",
          "said",
          "says",
          "say",
          "told",
          "reported",
          "claimed",
          "claims",
          "announced",
          "stated",
          "statement",
          "quoted",
          "figures",
          "estimate",
          "sagte",
          "teilte",
          "erklärte",
          "berichtete",
          "laut",
          "zufolge",
          "dit",
          "déclaré",
          "indiqué",
          "selon",
          "dijo",
          "informó",
          "según");

  private Afterwards() {}

  static boolean isSaid(List<String> words) {
    return !words.isEmpty()
        && words.size() <= LONGEST
        && OPENERS.contains(words.getFirst().toLowerCase(Locale.ROOT))
        && words.stream().anyMatch(word -> CUES.contains(word.toLowerCase(Locale.ROOT)));
  }
}
