package org.stet.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.article.ArticleStage;
import org.stet.article.Author;
import org.stet.article.PartKind;
import org.stet.article.Plan;
import org.stet.review.ArticleChecks;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.PartSignatures;
import org.stet.review.Signature;

@DeskTest
@ViewPackages(packages = "org.stet")
class SignOffViewTest extends SpringBrowserlessTest {

  private static final String CLAIM = "At least 212 people have been killed";

  @Autowired Desk desk;
  @Autowired ArticleChecks checks;
  @Autowired PartSignatures parts;

  @Test
  @WithMockUser(
      username = "eva",
      roles = {"SIGN_OFF", "READ_DESK"})
  void whatIsOpenIsListedAndRefusesTheSignature() {
    var article = openArticle();
    see(article);
    assertThat(shown()).contains("Claim 1 has no approved verdict.");
    assertThat(shown()).contains("Part by part", "one claim, 0 approved");

    sign("");
    assertThat(find(PasswordField.class).single().getErrorMessage())
        .isEqualTo("Please enter your password.");
    sign("stet");

    assertThat(shown()).contains("One thing is still open.");
    assertThat(stage(article)).isEqualTo(ArticleStage.CHECKING);
  }

  @Test
  @WithMockUser(
      username = "eva",
      roles = {"SIGN_OFF", "READ_DESK"})
  void whatStandsInNoClaimIsQuotedToWhoeverSigns() {
    var article =
        desk.article("Ministry says 212 are dead", CLAIM + ".", "Nobody had counted before.");
    var unused = desk.claim(article, CLAIM);

    see(article);

    assertThat(shown())
        .contains("“Ministry says 212 are dead”", "“Nobody had counted before.”")
        .contains("It does not stop the signature")
        .doesNotContain("“" + CLAIM);
  }

  @Test
  @WithMockUser(
      username = "eva",
      roles = {"SIGN_OFF", "READ_DESK"})
  void aClaimThatNobodyJudgedIsNotSaidToHaveBeen() {
    var article = desk.article("Ministry says 212 are dead", CLAIM + ".");
    var claim = desk.claim(article, CLAIM);
    desk.move("mia", article, claim, Move.TAKE, MoveRequest.EMPTY);
    var unused = desk.draft(article, CLAIM.replace("212", "231") + ".");

    see(article);

    assertThat(shown())
        .contains("Its words changed in a new draft before a verdict was proposed.")
        .doesNotContain("after it was judged");
  }

  @Test
  @WithMockUser(
      username = "eva",
      roles = {"SIGN_OFF", "READ_DESK"})
  void anExceptionNeedsItsReason() {
    var article = openArticle();
    see(article);

    press("accept-NOT_APPROVED-1");
    sign("stet");
    assertThat(shown()).contains("An exception needs its reason.");
    assertThat(stage(article)).isEqualTo(ArticleStage.CHECKING);

    find(TextArea.class).single().setValue("The desk stands by the ministry’s figure.");
    sign("stet");

    assertThat(stage(article)).isEqualTo(ArticleStage.SIGNED_OFF);
    assertThat(shown())
        .contains("Eva signed draft 1 off")
        .contains("The desk stands by the ministry’s figure.");
  }

  @Test
  @WithMockUser(
      username = "eva",
      roles = {"SIGN_OFF", "READ_DESK"})
  void anExceptionKeepsTheWordsThatWereSigned() {
    var article = openArticle();
    see(article);
    press("accept-NOT_APPROVED-1");
    find(TextArea.class).single().setValue("The desk stands by the ministry’s figure.");
    sign("stet");

    var unused = desk.draft(article, CLAIM.replace("212", "231") + ".");

    UI.getCurrent().navigate(Paths.desk(article));
    see(article);
    assertThat(desk.walk("eva", article).numbered(1).orElseThrow().claim().quote()).contains("231");
    assertThat(shown())
        .contains("Claim 1 has no approved verdict.", "“" + CLAIM + "”")
        .contains("no longer holds");
  }

  @Test
  @WithMockUser(
      username = "eva",
      roles = {"SIGN_OFF", "READ_DESK"})
  void oneReasonAcceptsSeveralAndEachStaysAnExceptionOfItsOwn() {
    var article = desk.article("Convoys", CLAIM + ". Some 38,000 people have left.");
    var unused = desk.claim(article, CLAIM);
    var other = desk.claim(article, "Some 38,000 people have left");
    desk.move("mia", article, other, Move.TAKE, MoveRequest.EMPTY);
    desk.ask("mia", article, other, "Who counted them?");
    see(article);
    assertThat(shown()).contains("2 things above are still open.").doesNotContain("in my name.");
    sign("stet");
    assertThat(shown()).contains("2 things are open").contains("2 things are still open");

    press("same-accept");
    assertThat(find(TextArea.class).id("same-reason").isInvalid()).isTrue();
    find(TextArea.class).id("same-reason").setValue("Agreed with the ministry’s desk.");
    press("same-accept");
    assertThat(shown()).contains("Please tick what you accept.");
    find(Checkbox.class).id("same-all").setValue(true);
    press("same-accept");
    assertThat(find(Checkbox.class).id("same-all").getValue()).isFalse();
    assertThat(shown())
        .contains("2 things above are accepted as they are; each exception stands in my name.")
        .contains("Nothing else is open.");
    assertThat(shown()).contains("2 things are accepted as they are; they count once you sign");
    sign("stet");

    assertThat(stage(article)).isEqualTo(ArticleStage.SIGNED_OFF);
    assertThat(desk.walk("eva", article).exceptions())
        .hasSize(3)
        .allMatch(waiver -> waiver.reason().equals("Agreed with the ministry’s desk."));
  }

  @Test
  @WithMockUser(
      username = "eva",
      roles = {"SIGN_OFF", "READ_DESK"})
  void oneReasonForAllTouchesNoReasonThatWasGivenBefore() {
    var article = desk.article("Convoys", CLAIM + ". Some 38,000 people have left.");
    var first = desk.claim(article, CLAIM);
    var second = desk.claim(article, "Some 38,000 people have left");
    see(article);
    sign("stet");
    press("accept-NOT_APPROVED-1");
    assertThat(shown()).contains("2 things above are still open.");
    find(TextArea.class)
        .withCondition(field -> "Why it may go as it is".equals(field.getLabel()))
        .all()
        .getFirst()
        .setValue("The ministry was called twice.");
    assertThat(shown()).doesNotContain("2 things are still open");

    find(TextArea.class).id("same-reason").setValue("Agreed with the desk.");
    find(Checkbox.class).id("same-all").setValue(true);
    press("same-accept");
    sign("stet");

    assertThat(desk.walk("eva", article).exceptions())
        .extracting(waiver -> waiver.claimId() + " " + waiver.reason())
        .containsExactlyInAnyOrder(
            first + " The ministry was called twice.", second + " Agreed with the desk.");
  }

  @Test
  @WithMockUser(
      username = "eva",
      roles = {"SIGN_OFF", "READ_DESK"})
  void aWrongPasswordSignsNothing() {
    var article = approvedArticle();
    see(article);
    assertThat(shown()).contains("Nothing is open");

    sign("stand");

    assertThat(stage(article)).isEqualTo(ArticleStage.CHECKING);
    assertThat(find(PasswordField.class).single().getValue()).isEmpty();
    assertThat(shown()).contains("password");
  }

  @Test
  @WithMockUser(
      username = "eva",
      roles = {"SIGN_OFF", "READ_DESK"})
  void whoSignsAnOlderStateIsToldWhoWasFaster() {
    var article = approvedArticle();
    see(article);
    var row = desk.walk("noor", article).article();
    var plan = Plan.of(row);
    Desk.does("noor", () -> checks.plan(article, row.version(), plan));

    sign("stet");

    assertThat(shown()).contains("Noor changed this");
    assertThat(stage(article)).isEqualTo(ArticleStage.CHECKING);
  }

  @Test
  @WithMockUser(
      username = "eva",
      roles = {"SIGN_OFF", "READ_DESK"})
  void anAuthorIsToldBeforehandThatSomebodyElseSigns() {
    var article = approvedArticle();
    var row = desk.walk("noor", article).article();
    var authors = new ArrayList<>(row.authors());
    authors.add(new Author(desk.id("eva"), "Eva", true));
    Desk.does(
        "noor",
        () ->
            checks.plan(
                article,
                row.version(),
                new Plan(row.desk(), null, null, authors, false, Set.of(), null)));

    see(article);

    assertThat(shown()).contains("You wrote this article; someone else has to decide about it.");
    assertThat(find(Button.class).id("signoff-sign").isEnabled()).isFalse();
  }

  @Test
  @WithMockUser(
      username = "eva",
      roles = {"SIGN_OFF", "READ_DESK"})
  void aPublicationNeedsItsPlace() {
    var article = approvedArticle();
    see(article);
    sign("stet");

    press("move-PUBLISH");
    assertThat(find(TextArea.class).withCaption("Where and when it was published").single())
        .satisfies(field -> assertThat(field.isInvalid()).isTrue());

    find(TextArea.class)
        .withCaption("Where and when it was published")
        .single()
        .setValue("Print edition of 22 November, page 3");
    press("move-PUBLISH");

    assertThat(stage(article)).isEqualTo(ArticleStage.PUBLISHED);
  }

  @Test
  @WithMockUser(
      username = "eva",
      roles = {"SIGN_OFF", "READ_DESK"})
  void aSignatureIsTakenBackWithAReasonOnly() {
    var article = approvedArticle();
    see(article);
    sign("stet");

    press("move-UNSIGN");
    assertThat(shown()).contains("Please give a reason.");

    find(TextArea.class).withCaption("Reason").single().setValue("A new source came in.");
    press("move-UNSIGN");

    assertThat(stage(article)).isEqualTo(ArticleStage.CHECKING);
    assertThat(shown()).contains("no longer holds");
  }

  @Test
  @WithMockUser(
      username = "eva",
      roles = {"SIGN_OFF", "READ_DESK"})
  void aPartIsSignedForItselfAndSaysWhenItsSignatureFell() {
    var article = approvedArticle();
    see(article);

    press("sign-BODY");
    press("send-BODY");
    assertThat(find(PasswordField.class).id("sign-password-BODY").isInvalid()).isTrue();
    find(PasswordField.class).id("sign-password-BODY").setValue("stet");
    press("send-BODY");
    assertThat(shown()).contains("Signed by Eva, ").contains("Eva signed the body of draft 1");
    assertThat(desk.walk("noor", article).signatures()).hasSize(1);
    var claim = desk.walk("noor", article).steps().getFirst().id();
    desk.move("ed", article, claim, Move.REOPEN, MoveRequest.because("A new report."));
    see(article);

    assertThat(shown())
        .contains("The signature fell: claim 1 is open.")
        .contains("It can’t be signed yet: Claim 1 has no approved verdict.");
    assertThat(stage(article)).isEqualTo(ArticleStage.CHECKING);
  }

  @Test
  @WithMockUser(
      username = "eva",
      roles = {"SIGN_OFF", "READ_DESK"})
  void theSignatureUnderAPartIsTakenBackWithAReasonOnly() {
    var article = approvedArticle();
    see(article);
    press("sign-HEADLINE");
    find(PasswordField.class).id("sign-password-HEADLINE").setValue("stet");
    press("send-HEADLINE");

    press("unsign-HEADLINE");
    press("send-HEADLINE");
    assertThat(shown()).contains("Please give a reason.");
    find(TextArea.class).id("unsign-reason-HEADLINE").setValue("It promises too much.");
    press("send-HEADLINE");

    assertThat(shown()).contains("Eva took the signature back: It promises too much.");
    assertThat(desk.walk("noor", article).signatures()).noneMatch(Signature::stands);
  }

  @Test
  @WithMockUser(
      username = "eva",
      roles = {"SIGN_OFF", "READ_DESK"})
  void whoeverWroteItSignsNoPartAndMayTakeASignatureBack() {
    var article = desk.articleBy("eva", "Ministry says 212 are dead", "It rains.");
    var unused = desk.claim(article, "It rains");
    long version = desk.walk("noor", article).article().version();
    Desk.does("ed", () -> parts.sign(article, version, PartKind.HEADLINE, "stet"));

    see(article);

    assertThat(find(Button.class).withId("sign-BODY").exists()).isFalse();
    press("unsign-HEADLINE");
    find(TextArea.class).id("unsign-reason-HEADLINE").setValue("It promises too much.");
    press("send-HEADLINE");
    assertThat(desk.walk("noor", article).signatures()).noneMatch(Signature::stands);
  }

  private UUID openArticle() {
    var article = desk.article("Ministry says 212 are dead", CLAIM + ".");
    var unused = desk.claim(article, CLAIM);
    return article;
  }

  private UUID approvedArticle() {
    var article = desk.article("Ministry says 212 are dead", CLAIM + ".");
    var claim = desk.claim(article, CLAIM);
    desk.proposedBy("mia", article, claim);
    desk.move("ed", article, claim, Move.APPROVE, MoveRequest.EMPTY);
    return article;
  }

  private ArticleStage stage(UUID article) {
    return desk.walk("noor", article).article().stage();
  }

  private void see(UUID article) {
    UI.getCurrent().navigate(Paths.signOff(article));
  }

  private void sign(String password) {
    find(PasswordField.class).single().setValue(password);
    press("signoff-sign");
  }

  private void press(String id) {
    test(find(Button.class).id(id)).click();
  }

  private String shown() {
    return find(Main.class).single().getElement().getTextRecursively();
  }
}
