package org.stet.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stet.people.Actor;
import org.stet.people.Ids;
import org.stet.people.Refused;
import org.stet.people.Role;

/** The moves of a claim against the page about the workflow, written down once more. */
class ClaimMoveRulesTest {

  /**
   * One move.
   *
   * @param byPerson from where a person may make it
   * @param bySystem from where Stet may
   */
  private record Row(Set<String> byPerson, Set<String> bySystem, String to) {}

  private static final Map<String, Row> EXPECTED =
      """
      SUGGEST         |                             |                             | SUGGESTED
      MARK            |                             |                             | ACCEPTED
      ACCEPT          | SUGGESTED DISMISSED         | SUGGESTED DISMISSED         | ACCEPTED
      DISMISS         | SUGGESTED ACCEPTED          | SUGGESTED ACCEPTED          | DISMISSED
      WAIVE           |                             |                             | DISMISSED
      LEAVE_OUT       |                             |                             | DISMISSED
      RECONSIDER      | DISMISSED ACCEPTED          | DISMISSED ACCEPTED          | SUGGESTED
      RESHAPE         | SUGGESTED ACCEPTED          | SUGGESTED ACCEPTED          |
      SPLIT           | SUGGESTED ACCEPTED          | SUGGESTED ACCEPTED          |
      MERGE           | SUGGESTED ACCEPTED          | SUGGESTED ACCEPTED          |
      RESTATE         | SUGGESTED ACCEPTED          | SUGGESTED ACCEPTED          |
      ORPHAN          | never                       | ACCEPTED                    | ORPHANED
      PLACE           | ORPHANED                    | ORPHANED                    | ACCEPTED
      REMOVE          | ORPHANED                    | SUGGESTED ACCEPTED ORPHANED | CUT
      RETURN_OF_WORDS | never                       | CUT                         |
      """
          .lines()
          .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
          .collect(
              Collectors.toMap(
                  List::getFirst,
                  cells -> new Row(words(cells.get(1)), words(cells.get(2)), cells.get(3))));

  private static final Set<String> NOT_BY_PEOPLE = Set.of("SUGGEST", "ORPHAN", "RETURN_OF_WORDS");

  @Test
  void everyCombinationIsAnsweredAsThePageSays() {
    var wrong = new ArrayList<String>();
    int asked = 0;
    for (var move : ClaimMove.values()) {
      var row = EXPECTED.get(move.name());
      for (var status : ClaimStatus.values()) {
        for (var actor : actors()) {
          var from = actor.isSystem() ? row.bySystem() : row.byPerson();
          boolean marks =
              actor.roles().contains(Role.FACT_CHECKER) || actor.roles().contains(Role.EDITOR);
          boolean theirs = actor.isSystem() || (marks && !NOT_BY_PEOPLE.contains(move.name()));
          int expected = !theirs ? 403 : from.contains(status.name()) ? 200 : 422;
          asked++;
          if (answer(move, actor, status) != expected) {
            wrong.add(
                "%s by %s from %s: %d instead of %d"
                    .formatted(move, actor.roles(), status, answer(move, actor, status), expected));
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(asked).isEqualTo(15 * 5 * 9);
  }

  @Test
  void everyMoveLeadsWhereThePageSays() {
    assertThat(EXPECTED)
        .containsOnlyKeys(Arrays.stream(ClaimMove.values()).map(Enum::name).toList());
    for (var move : ClaimMove.values()) {
      assertThat(move.to().map(Enum::name).orElse(""))
          .as(move.name())
          .isEqualTo(EXPECTED.get(move.name()).to());
    }
  }

  /** Each role alone, nobody's, all at once, and Stet. */
  private static List<Actor> actors() {
    var roles =
        Stream.concat(
            Arrays.stream(Role.values()).map(EnumSet::of),
            Stream.of(EnumSet.noneOf(Role.class), EnumSet.allOf(Role.class)));
    return Stream.concat(
            roles.map(held -> new Actor(Ids.next(), "Me", held, Actor.SignIn.PASSWORD, null)),
            Stream.of(Actor.SYSTEM))
        .toList();
  }

  private static int answer(ClaimMove move, Actor actor, ClaimStatus status) {
    var forbidden = catchThrowableOfType(Refused.class, () -> move.requireOf(actor));
    if (forbidden != null) {
      return forbidden.isForbidden() ? 403 : 422;
    }
    return move.refusalFrom(actor, status).isPresent() ? 422 : 200;
  }

  private static Set<String> words(String cell) {
    return Arrays.stream(cell.split(" +"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
