package org.stet.claim.detect;

import java.util.List;

/** "The first woman to lead", "the third attack in a year"; not "the first letter" of a row. */
final class Ranks {

  private static final int NEAR = 8;

  private static final Phrases ORDINAL =
      Phrases.of(
          "the first, the second, the third, the fourth, the last, his first, her first,"
              + " their first, its first");

  private static final Phrases AMONG =
      Phrases.of(
          """
          to, since, ever, time, of its kind, such, this year, this month, this week, this season, \
          in years, in decades, in months, in weeks, in days, in history, in a, in the world, in the \
          country, in the history, in two, in three, in four, in five, in six, in seven, in eight, \
          in nine, in ten, in more than, in over, in almost, in nearly, in as many, largest, biggest, \
          highest, most, longest, oldest, worst\
          """);

  private Ranks() {}

  static boolean in(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      int length = ORDINAL.at(tokens, i);
      for (int k = i + length; length > 0 && k < tokens.size() && k <= i + NEAR; k++) {
        if (tokens.get(k).isMark()) {
          break;
        }
        boolean year =
            tokens.get(k).isWord("in") && k + 1 < tokens.size() && tokens.get(k + 1).isNumber();
        if (year || AMONG.at(tokens, k) > 0) {
          return true;
        }
      }
    }
    return false;
  }
}
