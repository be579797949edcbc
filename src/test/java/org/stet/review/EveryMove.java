package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.stet.Course;
import org.stet.Desk;
import org.stet.people.Role;

/**
 * Every person of the desk tries every move at every stage. What is refused must change nothing;
 * what is allowed is made on a review of its own.
 */
public class EveryMove {

  /** A way in: over the services, or over HTTP. */
  public interface Door {

    /**
     * @return the status of the answer
     */
    int move(String userName, UUID review, long version, Move move, MoveRequest request);
  }

  private static final Map<String, Role> PEOPLE =
      Map.of(
          "rosa", Role.REPORTER,
          "mia", Role.FACT_CHECKER,
          "max", Role.FACT_CHECKER,
          "ed", Role.EDITOR,
          "eva", Role.EDITOR,
          "noor", Role.MANAGER,
          "ravi", Role.AUDITOR,
          "ada", Role.ADMIN);

  private static final List<String> ROSA_WROTE_IT = List.of("rosa");
  private static final List<String> JUDGES_WROTE_IT = List.of("rosa", "eva", "noor");
  private static final List<String> A_CHECKER_WROTE_IT = List.of("max");

  private final Prepared prepared;
  private final Desk desk;
  private final Door door;
  private final List<String> wrong = new ArrayList<>();
  private int asked;
  private int made;

  public EveryMove(Prepared prepared, Desk desk, Door door) {
    this.prepared = prepared;
    this.desk = desk;
    this.door = door;
  }

  public void isAnsweredAsThePageSays() {
    for (var stage : Stage.values()) {
      from(stage, ROSA_WROTE_IT);
      from(stage, JUDGES_WROTE_IT);
    }
    from(Stage.TO_CHECK, A_CHECKER_WROTE_IT);

    assertThat(wrong).isEmpty();
    assertThat(asked).isEqualTo(19 * PEOPLE.size() * Move.values().length);
    assertThat(made).isPositive();
  }

  private void from(Stage stage, List<String> authors) {
    var review = prepared.review(stage, authors);
    var before = prepared.standing(review);
    assertThat(before.stage()).isEqualTo(stage);
    var row = prepared.row(review);
    var relations = new HashMap<String, Set<String>>();
    PEOPLE.keySet().forEach(person -> relations.put(person, relations(person, row, authors)));
    for (var person : PEOPLE.keySet().stream().sorted().toList()) {
      var refused = new ArrayList<Move>();
      for (var move : Move.values()) {
        asked++;
        var course = Course.of(move.name());
        int expected =
            course.answer(stage, Set.of(PEOPLE.get(person)), relations.get(person)).status();
        if (expected == 200) {
          madeBy(person, move, course, prepared.review(stage, authors));
        } else {
          refused.add(move);
          refusedTo(person, move, expected, review, before);
        }
      }
      var now = prepared.standing(review);
      if (!now.equals(before)) {
        wrong.add("%s, one of %s from %s, then %s".formatted(person, refused, before, now));
      }
    }
  }

  private void refusedTo(
      String person, Move move, int expected, UUID review, Prepared.Standing before) {
    if (move == Move.CONFIRM) {
      prepared.look(person, review);
    }
    int answer = door.move(person, review, before.version(), move, prepared.complete(move));
    if (answer != expected) {
      wrong.add(
          "%s, %s from %s: %d instead of %d".formatted(person, move, before, answer, expected));
    }
  }

  private void madeBy(String person, Move move, Course course, UUID review) {
    made++;
    var before = prepared.standing(review);
    if (move == Move.CONFIRM) {
      prepared.look(person, review);
    }
    int answer = door.move(person, review, before.version(), move, prepared.complete(move));
    var now = prepared.standing(review);
    boolean landed = course.to().contains(now.stage().name());
    if (answer != 200 || !landed || now.entries() != before.entries() + 1) {
      wrong.add("%s, %s from %s: %d, then %s".formatted(person, move, before, answer, now));
    }
  }

  private Set<String> relations(String person, ReviewRow row, List<String> authors) {
    var id = desk.id(person);
    var relations = new TreeSet<String>();
    if (authors.contains(person)) {
      relations.add("author");
    }
    if (id.equals(row.assignee())) {
      relations.add("assignee");
    }
    if (id.equals(row.proposer())) {
      relations.add("proposer");
    }
    if (id.equals(row.secondChecker())) {
      relations.add("second");
    }
    if (row.assignee() == null) {
      relations.add("free");
    }
    return relations;
  }
}
