package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.people.Invalid;

/** Every sentence may be right and the piece wrong; and a mistake here may be one there. */
@DeskTest
@Import({Prepared.class, HttpDesk.class})
class WholePieceTest {

  @Autowired Prepared prepared;
  @Autowired Desk desk;
  @Autowired HttpDesk http;
  @Autowired Reviews reviews;
  @Autowired Sources sources;

  private UUID review = new UUID(0, 0);
  private UUID article = review;

  @BeforeEach
  void anArticleThatIsChecked() {
    review = prepared.review(Stage.APPROVED, List.of("rosa"));
    article = prepared.row(review).article();
  }

  @Test
  void whatTheSignerAnswersStandsUntilTheSignatureIsTakenBack() {
    sign(
        answer(WholePiece.Question.CONTEXT, true, null),
        answer(WholePiece.Question.OMISSIONS, false, "The mayor was not reached in time."));
    var signed = desk.walk("ed", article).wholePiece();

    desk.move("ed", article, ArticleMove.UNSIGN, walk -> ArticleRequest.because("A new fact."));

    assertThat(signed)
        .extracting(WholePiece::question)
        .containsExactly(WholePiece.Question.CONTEXT, WholePiece.Question.OMISSIONS);
    assertThat(signed).allMatch(WholePiece::stands);
    assertThat(desk.walk("ed", article).wholePiece()).noneMatch(WholePiece::stands);
  }

  @Test
  void whatIsWrongIsSaidAndNothingIsAnsweredTwice() {
    assertThatThrownBy(() -> sign(answer(WholePiece.Question.CONTEXT, false, " ")))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() ->
            sign(
                answer(WholePiece.Question.CONTEXT, true, null),
                answer(WholePiece.Question.CONTEXT, true, null)))
        .isInstanceOf(Invalid.class);

    assertThat(desk.walk("ed", article).signatures()).isEmpty();
  }

  @Test
  void aCorrectionFindsTheOtherArticlesThatLeanOnTheSame() {
    var name = "Register " + UUID.randomUUID();
    var here = cite(name, Sensitivity.OPEN);
    var there = cite(name, Sensitivity.OPEN);

    var leaning = http.get("ed", "/api/v1/articles/" + here + "/leaning").json();

    assertThat(leaning.valueStream().map(one -> one.get("article").asString()).toList())
        .contains(there.toString())
        .doesNotContain(here.toString());
    assertThat(leaning.toString()).contains(name);
    assertThat(http.get("rosa", "/api/v1/articles/" + here + "/leaning").json()).isEmpty();
  }

  @Test
  void whatWasWithdrawnHereStillFindsWhereItIsCitedAndSaysSo() {
    var name = "Register " + UUID.randomUUID();
    var here = cite(name, Sensitivity.OPEN);
    var there = cite(name, Sensitivity.OPEN);
    var row = desk.walk("mia", here).steps().getFirst().review();
    var cited = row.evidence().getLast().id();

    Desk.does("mia", () -> reviews.withdrawEvidence(row.id(), row.version(), cited, "Superseded."));

    for (var end : List.of(here, there)) {
      var leaning = http.get("ed", "/api/v1/articles/" + end + "/leaning").json();
      var other = end.equals(here) ? there : here;
      var found =
          leaning
              .valueStream()
              .filter(one -> one.get("article").asString().equals(other.toString()))
              .toList();
      assertThat(found).hasSize(1);
      assertThat(found.getFirst().get("withdrawn").toString()).contains(name);
    }
  }

  @Test
  void aSecretSourceLeansUnderItsCode() {
    var name = "Somebody " + UUID.randomUUID();
    var here = cite(name, Sensitivity.CONFIDENTIAL);
    var there = cite(name, Sensitivity.CONFIDENTIAL);

    assertThat(http.get("mia", "/api/v1/articles/" + here + "/leaning").json().toString())
        .contains(there.toString())
        .contains(name);
    assertThat(http.get("ed", "/api/v1/articles/" + here + "/leaning").json().toString())
        .contains(there.toString())
        .doesNotContain(name);
  }

  @Test
  void aGuessedAddressOfASecretSourceIsConfirmedToNobody() {
    var address = "https://example.org/" + UUID.randomUUID();
    var name = "Somebody " + UUID.randomUUID();
    var page = "A page " + UUID.randomUUID();
    var secret = cite(name, address, Sensitivity.CONFIDENTIAL);
    var open = cite(page, address, Sensitivity.OPEN);
    var guess = cite("Another page " + UUID.randomUUID(), address, Sensitivity.OPEN);
    var pieces = desk.walk("mia", secret).steps().getFirst().review().evidence();
    var code = Codes.of(pieces.getLast().sourceId());

    assertThat(leaning("ed", guess)).contains(open.toString(), page).doesNotContain(code, name);
    assertThat(leaning("ed", secret)).doesNotContain(page);
    assertThat(leaning("mia", guess)).contains(page, name);
  }

  private String leaning(String reader, UUID article) {
    return http.get(reader, "/api/v1/articles/" + article + "/leaning").json().toString();
  }

  private UUID cite(String name, Sensitivity sensitivity) {
    return cite(name, null, sensitivity);
  }

  private UUID cite(String name, String address, Sensitivity sensitivity) {
    var checking = prepared.review(Stage.CHECKING, List.of("rosa"));
    var source =
        new NewSource(null, SourceKind.PERSON, name, null, address, null, null, sensitivity);
    var piece = new NewEvidence(source, true, "by phone", null, Stance.SUPPORTS, null, null);
    var unused =
        Desk.as(
            "mia",
            () -> reviews.addEvidence(checking, prepared.standing(checking).version(), piece));
    return prepared.row(checking).article();
  }

  private void sign(ArticleRequest.Answered... answers) {
    desk.move(
        "ed",
        article,
        ArticleMove.SIGN_OFF,
        walk ->
            new ArticleRequest(
                null,
                null,
                "stet",
                walk.steps().stream()
                    .filter(
                        step -> step.review() != null && step.review().stage() != Stage.APPROVED)
                    .map(step -> new ArticleRequest.Accepted(step.id(), null, "It may pass."))
                    .toList(),
                List.of(answers)));
  }

  private static ArticleRequest.Answered answer(
      WholePiece.Question question, boolean fine, String remark) {
    return new ArticleRequest.Answered(question, fine, remark);
  }
}
