package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.article.Plan;
import org.stet.people.Missing;
import org.stet.people.Refused;

/** Notes answer each other, name people, and are settled. */
@DeskTest
@Import(Prepared.class)
class TalkTest {

  @Autowired Prepared prepared;
  @Autowired Desk desk;
  @Autowired Reviews reviews;
  @Autowired ReviewRows rows;
  @Autowired Turns turns;
  @Autowired ArticleChecks checks;

  @Test
  void anAnswerToAnAnswerStandsInTheSameThread() {
    var review = prepared.review(Stage.CHECKING, List.of("rosa"));
    var first = note("mia", review, "Which bulletin?", null);
    var second = note("ed", review, "The one of 04:10.", first);

    note("mia", review, "Thanks.", second);

    assertThat(prepared.row(review).notes())
        .extracting(Note::inReplyTo)
        .containsExactly(null, first, first);
  }

  @Test
  void aThreadIsSettledOnceAndOpenedAgain() {
    var review = prepared.review(Stage.CHECKING, List.of("rosa"));
    var first = note("mia", review, "Which bulletin?", null);
    long version = prepared.standing(review).version();

    Desk.does("ed", () -> reviews.resolve(review, first));
    assertThatThrownBy(() -> Desk.does("mia", () -> reviews.resolve(review, first)))
        .isInstanceOf(Refused.class);
    assertThat(prepared.row(review).notes().getFirst().resolvedBy()).isEqualTo(desk.id("ed"));
    Desk.does("mia", () -> reviews.reopenNote(review, first));

    assertThat(prepared.row(review).notes().getFirst().isResolved()).isFalse();
    assertThat(prepared.standing(review).version()).isEqualTo(version);
  }

  @Test
  void whoIsNamedFindsItOnTheirDeskUntilTheyLook() {
    var review = prepared.review(Stage.APPROVED, List.of("rosa"));

    note("ed", review, "@max, do you know him? Ask @nobody or mail a@eva.example.", null);

    assertThat(waitsFor("max", review)).containsExactly("turn.mentioned");
    assertThat(waitsFor("eva", review)).isEmpty();
    assertThat(Desk.as("max", () -> rows.listed(review)).review().notes()).hasSize(1);
    assertThat(waitsFor("max", review)).containsExactly("turn.mentioned");
    var seen = Desk.as("max", () -> rows.one(review));
    assertThat(seen.review().notes()).hasSize(1);
    assertThat(waitsFor("max", review)).isEmpty();
  }

  @Test
  void aNameInANoteOpensNoRestrictedArticle() {
    var review = prepared.review(Stage.CHECKING, List.of("rosa"));
    var article = prepared.row(review).article();
    var row = desk.walk("noor", article).article();
    var before = Plan.of(row);
    var named = Set.of(desk.id("mia"), desk.id("noor"));
    var plan = new Plan(before.desk(), null, null, before.authors(), true, named, null);
    Desk.does("noor", () -> checks.plan(article, row.version(), plan));

    note("mia", review, "@max have a look", null);

    assertThat(waitsFor("max", review)).isEmpty();
  }

  @Test
  void aBlindSecondCheckerIsNeitherCalledNorCanAnswer() {
    var review = prepared.review(Stage.PROPOSED, List.of("rosa"));
    var first = note("ed", review, "@max the verdict looks right to me", null);
    prepared.move("ed", review, Move.ASK_SECOND);

    assertThat(waitsFor("max", review)).containsExactly("turn.second");
    assertThatThrownBy(() -> note("max", review, "So?", first)).isInstanceOf(Missing.class);
    assertThat(Desk.as("max", () -> rows.one(review)).review().notes()).isEmpty();
  }

  private UUID note(String who, UUID review, String words, UUID inReplyTo) {
    return Desk.as(who, () -> reviews.note(review, words, inReplyTo));
  }

  private List<String> waitsFor(String who, UUID review) {
    return Desk.as(who, () -> turns.mine()).waitForYou().stream()
        .filter(row -> row.review().equals(review))
        .map(row -> row.why().key())
        .toList();
  }
}
