package org.stet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stet.people.Role;

/**
 * What docs/workflow.md says about the moves of a review, written down once more for tests and by
 * hand: from where, to where, which role (with which part in the review), and for whom duty forbids
 * it.
 */
public record Course(
    String move, List<String> from, List<String> to, List<By> by, Set<String> not) {

  /** One who makes the move. */
  private record By(Role role, String relation) {

    boolean is(Set<String> relations) {
      return relation.isEmpty() || relations.contains(relation);
    }
  }

  private static final Map<String, Course> ALL =
      """
      TAKE       | TO_CHECK                         | CHECKING           | checker                             | author
      ASSIGN     | TO_CHECK CHECKING WAITING STALE  | CHECKING           | editor manager                      |
      RELEASE    | CHECKING WAITING                 | TO_CHECK           | checker:assignee editor manager     |
      WAIT       | CHECKING                         | WAITING            | checker:assignee                    |
      RESUME     | WAITING                          | CHECKING           | checker:assignee                    |
      PROPOSE    | CHECKING                         | PROPOSED           | checker:assignee                    |
      WITHDRAW   | PROPOSED                         | CHECKING           | checker:proposer editor:proposer    |
      ASK_SECOND | PROPOSED                         | SECOND_CHECK       | editor manager                      |
      RECALL     | SECOND_CHECK                     | PROPOSED           | editor manager                      |
      FIND       | SECOND_CHECK                     | PROPOSED DISPUTED  | checker:second                      |
      ADJUDICATE | DISPUTED                         | PROPOSED           | editor                              | author proposer second
      APPROVE    | PROPOSED                         | APPROVED           | editor                              | author proposer second
      RETURN     | PROPOSED                         | CHECKING           | editor                              |
      OVERRULE   | PROPOSED                         | APPROVED PROPOSED  | editor                              | author proposer second
      REOPEN     | APPROVED STALE                   | CHECKING           | editor                              |
      OUTDATE    | CHECKING WAITING PROPOSED SECOND_CHECK DISPUTED APPROVED | STALE |                           |
      CONFIRM    | STALE                            | APPROVED           | editor                              | author proposer second
      RECHECK    | STALE                            | CHECKING           | checker:assignee checker:free       | author
      CLOSE      | TO_CHECK CHECKING WAITING PROPOSED SECOND_CHECK DISPUTED APPROVED STALE | CLOSED |            |
      REVIVE     | CLOSED                           | STALE TO_CHECK     |                                     |
      """
          .lines()
          .map(Course::read)
          .collect(Collectors.toMap(Course::move, Function.identity()));

  /**
   * How a request is answered.
   *
   * @param status 200, 403 or 422
   * @param isOffered whether a screen shows the move, be it with what stands in the way
   */
  public record Answer(int status, boolean isOffered) {}

  public static Course of(String move) {
    return ALL.get(move);
  }

  public Answer answer(Enum<?> stage, Set<Role> roles, Set<String> relations) {
    var mine = by.stream().filter(one -> roles.contains(one.role())).toList();
    if (mine.isEmpty()) {
      return new Answer(403, false);
    }
    if (!leaves(stage)) {
      return new Answer(422, false);
    }
    if (mine.stream().noneMatch(one -> one.is(relations))) {
      return new Answer(403, false);
    }
    return new Answer(relations.stream().anyMatch(not::contains) ? 422 : 200, true);
  }

  public boolean leaves(Enum<?> stage) {
    return from.contains(stage.name());
  }

  private static Course read(String line) {
    var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    return new Course(
        cells.get(0),
        words(cells.get(1)),
        words(cells.get(2)),
        words(cells.get(3)).stream().map(Course::by).toList(),
        Set.copyOf(words(cells.get(4))));
  }

  private static By by(String told) {
    var parts = told.split(":");
    var role =
        parts[0].equals("checker")
            ? Role.FACT_CHECKER
            : Role.valueOf(parts[0].toUpperCase(Locale.ROOT));
    return new By(role, parts.length > 1 ? parts[1] : "");
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" +"));
  }
}
