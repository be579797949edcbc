package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stet.article.ArticleStage;
import org.stet.people.Actor;
import org.stet.people.Ids;
import org.stet.people.Refused;
import org.stet.people.Role;

/** The moves of an article against the page about the workflow, written down once more. */
class ArticleMoveRulesTest {

  private record Row(Set<String> from, String to, Set<Role> by) {}

  private static final Map<String, Row> EXPECTED =
      """
      OPEN           | INTAKE                                       | CHECKING   | fact_checker editor manager
      PLAN           | INTAKE CHECKING SIGNED_OFF PUBLISHED CORRECTING |          | editor manager
      RELABEL        | INTAKE CHECKING CORRECTING                   |            | fact_checker editor
      REVISE         | INTAKE CHECKING SIGNED_OFF CORRECTING        |            | reporter fact_checker editor manager
      SIGN_OFF       | CHECKING                                     | SIGNED_OFF | editor
      UNSIGN         | SIGNED_OFF                                   | CHECKING   | editor
      SIGN_PART      | CHECKING CORRECTING                          |            | editor
      UNSIGN_PART    | CHECKING CORRECTING                          |            | editor
      PUBLISH        | SIGNED_OFF                                   | PUBLISHED  | editor
      CORRECT        | PUBLISHED                                    | CORRECTING | editor
      SETTLE         | CORRECTING                                   | PUBLISHED  | editor
      RETRACT        | PUBLISHED CORRECTING                         | RETRACTED  | editor
      HOLD           | INTAKE CHECKING SIGNED_OFF CORRECTING        | ON_HOLD    | editor manager
      RESUME_ARTICLE | ON_HOLD                                      |            | editor manager
      CANCEL         | INTAKE CHECKING SIGNED_OFF ON_HOLD           | CANCELLED  | editor
      ARCHIVE        | PUBLISHED RETRACTED CANCELLED                | ARCHIVED   | editor manager
      """
          .lines()
          .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
          .collect(
              Collectors.toMap(
                  List::getFirst,
                  cells ->
                      new Row(
                          Set.of(cells.get(1).split(" ")),
                          cells.get(2),
                          Arrays.stream(cells.get(3).split(" "))
                              .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
                              .collect(Collectors.toSet()))));

  @Test
  void everyCombinationIsAnsweredAsThePageSays() {
    var wrong = new ArrayList<String>();
    int asked = 0;
    for (var move : ArticleMove.values()) {
      var row = EXPECTED.get(move.name());
      for (var stage : ArticleStage.values()) {
        for (var roles : somebody()) {
          boolean fromHere = row.from().contains(stage.name());
          boolean theirs = roles.stream().anyMatch(row.by()::contains);
          int expected = !theirs ? 403 : fromHere ? 200 : 422;
          var actor = new Actor(Ids.next(), "Me", roles, Actor.SignIn.PASSWORD, null);
          asked++;
          if (answer(move, actor, stage) != expected
              || move.isOpenTo(actor, stage) != (expected == 200)) {
            wrong.add(
                "%s by %s from %s: %d instead of %d"
                    .formatted(move, roles, stage, answer(move, actor, stage), expected));
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(asked).isEqualTo(16 * 9 * 8);
  }

  @Test
  void everyMoveLeadsWhereThePageSays() {
    assertThat(EXPECTED)
        .containsOnlyKeys(Arrays.stream(ArticleMove.values()).map(Enum::name).toList());
    for (var move : ArticleMove.values()) {
      assertThat(move.to().map(Enum::name).orElse(""))
          .as(move.name())
          .isEqualTo(EXPECTED.get(move.name()).to());
    }
  }

  @Test
  void aPersonHasToBePresentToSignAndToGiveAReasonToUndo() {
    assertThat(Arrays.stream(ArticleMove.values()).filter(ArticleMove::asksPresence))
        .containsExactly(ArticleMove.SIGN_OFF, ArticleMove.SIGN_PART, ArticleMove.SETTLE);
    assertThat(Arrays.stream(ArticleMove.values()).filter(ArticleMove::asksReason))
        .containsExactly(
            ArticleMove.UNSIGN,
            ArticleMove.UNSIGN_PART,
            ArticleMove.CORRECT,
            ArticleMove.RETRACT,
            ArticleMove.HOLD,
            ArticleMove.CANCEL);
  }

  /** Each role alone, nobody's, and all at once. */
  private static List<Set<Role>> somebody() {
    var roles = new ArrayList<Set<Role>>();
    for (var role : Role.values()) {
      roles.add(EnumSet.of(role));
    }
    roles.add(Set.of());
    roles.add(EnumSet.allOf(Role.class));
    return roles;
  }

  private static int answer(ArticleMove move, Actor actor, ArticleStage stage) {
    var refused = catchThrowableOfType(Refused.class, () -> move.require(actor, stage));
    return refused == null ? 200 : refused.isForbidden() ? 403 : 422;
  }
}
