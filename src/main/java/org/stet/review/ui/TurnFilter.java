package org.stet.review.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stet.review.TurnRow;
import org.stet.review.Turns;

/** Which of what waits is shown, as it stands in the address: {@code ?q=words}. */
record TurnFilter(String words) {

  static final TurnFilter OPEN = new TurnFilter("");

  static TurnFilter of(QueryParameters address) {
    return new TurnFilter(address.getSingleParameter("q").orElse(""));
  }

  TurnFilter withWords(String other) {
    return new TurnFilter(other.strip());
  }

  QueryParameters address() {
    return isOpen() ? QueryParameters.empty() : QueryParameters.simple(Map.of("q", words));
  }

  boolean isOpen() {
    return words.isBlank();
  }

  Turns.Turn of(Turns.Turn turn) {
    return isOpen()
        ? turn
        : new Turns.Turn(
            some(turn.waitForYou()), some(turn.youWaitFor()), some(turn.free()), turn.more());
  }

  private List<TurnRow> some(List<TurnRow> rows) {
    var wanted = words.toLowerCase(Locale.ROOT);
    return rows.stream()
        .filter(
            row -> (row.headline() + "\n" + row.quote()).toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }
}
