package org.stet.review.ui;

import java.util.Locale;
import org.stet.people.Words;
import org.stet.review.TurnRow;
import org.stet.review.Turns;
import org.stet.shell.When;

/** How things stand with somebody's turn, in a sentence or two. */
record TurnWords(Locale locale) {

  String state(Turns.Turn turn, When when) {
    var waiting = turn.waitForYou();
    var said = new StringBuilder(Words.say(locale, "turn.state", waiting.size()));
    long late = waiting.stream().filter(row -> isLate(row, when)).count();
    if (late > 0) {
      said.append(' ').append(Words.say(locale, "turn.state.late", late));
    }
    waiting.stream()
        .map(TurnRow::due)
        .filter(due -> due != null && !when.isLate(due))
        .findFirst()
        .ifPresent(
            due -> said.append(' ').append(Words.say(locale, "turn.state.next", when.due(due))));
    return said.toString();
  }

  private static boolean isLate(TurnRow row, When when) {
    var due = row.due();
    return due != null && when.isLate(due);
  }
}
