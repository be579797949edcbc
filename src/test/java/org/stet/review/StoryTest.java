package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.article.ArticleStage;
import org.stet.people.Refused;
import org.stet.people.SomebodyWasFaster;

@DeskTest
class StoryTest {

  @Autowired Desk desk;
  @Autowired Reviews reviews;

  @Test
  void aClaimTravelsFromTheFirstMarkToTheSignature() {
    var article =
        desk.article("Ministry says 212 are dead", "At least 212 people have been killed.");
    var claim = desk.claim(article, "At least 212 people have been killed");

    desk.proposedBy("mia", article, claim);
    desk.move("ed", article, claim, Move.APPROVE, MoveRequest.EMPTY);
    desk.move(
        "eva", article, ArticleMove.SIGN_OFF, walk -> ArticleRequest.signing("stet", List.of()));

    var walk = desk.walk("noor", article);
    assertThat(walk.article().stage()).isEqualTo(ArticleStage.SIGNED_OFF);
    assertThat(walk.signatures()).hasSize(1);
    assertThat(walk.signatures().getFirst().textSha256()).isEqualTo(walk.text().textSha256());
  }

  @Test
  void evidenceIsFixedOnceAVerdictIsProposed() {
    var article = desk.article("Headline", "Some 38,000 people have left their homes.");
    var claim = desk.claim(article, "Some 38,000 people have left their homes");
    desk.proposedBy("mia", article, claim);

    assertThatThrownBy(() -> desk.evidence("mia", article, claim, Stance.SUPPORTS))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Withdraw the proposal");
  }

  @Test
  void whoComesSecondIsToldWhoWasFaster() {
    var article = desk.article("Headline", "Some 38,000 people have left their homes.");
    var claim = desk.claim(article, "Some 38,000 people have left their homes");
    var seen = desk.review(article, claim);
    desk.move("max", article, claim, Move.TAKE, MoveRequest.EMPTY);

    assertThatThrownBy(() ->
            Desk.does(
                "mia", () -> reviews.move(seen.id(), seen.version(), Move.TAKE, MoveRequest.EMPTY)))
        .isInstanceOfSatisfying(
            SomebodyWasFaster.class, faster -> assertThat(faster.who()).isEqualTo(desk.id("max")));
    assertThat(desk.review(article, claim).assignee()).isEqualTo(desk.id("max"));
  }

  @Test
  void signingOffListsWhatIsStillOpen() {
    var article = desk.article("Headline", "Some 38,000 people have left their homes.");
    desk.claim(article, "Some 38,000 people have left their homes");

    assertThatThrownBy(() ->
            desk.move(
                "ed",
                article,
                ArticleMove.SIGN_OFF,
                walk -> ArticleRequest.signing("stet", List.of())))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Claim 1 has no approved verdict");
  }
}
