package org.stet.claim.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.accounts.Accounts;
import org.stet.audit.AuditEntries;
import org.stet.audit.AuditEntry;
import org.stet.audit.AuditFilter;
import org.stet.claim.ClaimRow;
import org.stet.claim.ClaimRows;
import org.stet.claim.DismissReason;
import org.stet.claim.Intake;
import org.stet.people.Refused;
import org.stet.people.Role;
import org.stet.review.Marking;

/** From decisions to versions, which are told, turned off and forgotten. */
@DeskTest
@Import(HttpDesk.class)
@DirtiesContext
class LearningTest {

  private static final int SENTENCES = 60;

  @Autowired Desk desk;
  @Autowired HttpDesk http;
  @Autowired Intake intake;
  @Autowired Marking marking;
  @Autowired ClaimRows claims;
  @Autowired Learning learning;
  @Autowired Decisions decisions;
  @Autowired AuditEntries log;
  @Autowired Accounts accounts;

  @Test
  void decisionsMakeAVersionThatIsToldAndCanBeTurnedOffAndForgotten() {
    int before = standing().decisions();
    var article = article();
    decideOn(article);
    learning.teach(true);

    var standing = standing();
    assertThat(standing.on()).isTrue();
    assertThat(standing.decisions()).isEqualTo(before + SENTENCES);
    assertThat(standing.inUse()).isFalse();
    var version = standing.versions().getFirst();
    assertThat(version.inUse()).isFalse();
    assertThat(told("MODEL_TAUGHT").getFirst().marks())
        .containsEntry("number", String.valueOf(version.number()))
        .containsEntry("decisions", String.valueOf(version.decisions()))
        .containsEntry("inUse", "false");

    int versions = standing.versions().size();
    learning.teach(false);
    assertThat(standing().versions()).hasSize(versions);
    learning.teach(true);
    assertThat(standing().versions()).hasSize(versions + 1);

    assertThatThrownBy(() -> Desk.does("ed", () -> learning.turn(false)))
        .isInstanceOf(Refused.class);
    int turnedOff = told("LEARNING_OFF").size();
    int forgotten = told("LEARNING_FORGOTTEN").size();
    assertThat(
            http.post("ada", "/api/v1/learning", Map.of("on", false)).json().get("on").asBoolean())
        .isFalse();
    learning.teach(true);
    assertThat(told("LEARNING_OFF")).hasSize(turnedOff + 1);
    assertThat(http.post("ada", "/api/v1/learning", Map.of()).status()).isEqualTo(422);
    assertThat(http.get("mia", "/api/v1/learning").status()).isEqualTo(403);

    assertThat(http.post("ada", "/api/v1/learning/forget", Map.of()).status()).isEqualTo(200);
    var after = standing();
    assertThat(after.versions()).isEmpty();
    assertThat(after.decisions()).isZero();
    assertThat(told("LEARNING_FORGOTTEN")).hasSize(forgotten + 1);
    var unused = desk.draft(article, "Something else.");
    assertThat(standing().decisions()).isZero();
  }

  @Test
  void aDuplicateOrAWaiverSaysNothing() {
    var article = article();
    var all = suggested(article);
    int before = decided();
    dismiss(all.get(0), DismissReason.OUT_OF_SCOPE);
    dismiss(all.get(1), DismissReason.WAIVED);
    assertThat(decided()).isEqualTo(before);

    dismiss(all.get(2), DismissReason.NOT_A_CLAIM);
    Desk.does("mia", () -> marking.accept(all.get(3).id(), null));

    assertThat(decided()).isEqualTo(before + 2);
  }

  @Test
  void whoseWordsAreErasedTeachesNothingAnyMore() {
    var before = standing().decisions();
    var kim = "kim." + UUID.randomUUID();
    Desk.does("ada", () -> accounts.create(kim, "Kim", Set.of(Role.FACT_CHECKER)));
    var article = article();
    var all = suggested(article);
    Desk.does(kim, () -> all.subList(0, 40).forEach(one -> marking.accept(one.id(), null)));
    all.subList(40, 60).forEach(one -> dismiss(one, DismissReason.NOT_A_CLAIM));
    learning.teach(true);
    var taught = standing().versions().getFirst();
    assertThat(taught.decisions()).isEqualTo(before + SENTENCES);

    Desk.does("ada", () -> accounts.eraseTexts(desk.id(kim), "Kim asked for it", "stet"));
    learning.teach(true);

    assertThat(standing().decisions()).isEqualTo(before + 20);
    assertThat(standing().versions())
        .noneMatch(
            version -> version.number() > taught.number() && version.decisions() > before + 20);
    assertThat(decisions.since(Instant.EPOCH))
        .noneMatch(one -> one.article().equals(article) && one.claim());
  }

  private int decided() {
    return (int)
        decisions.since(Instant.EPOCH).stream()
            .filter(one -> one.quote().startsWith("Sentence"))
            .count();
  }

  private void decideOn(UUID article) {
    var all = suggested(article);
    assertThat(all).hasSize(SENTENCES);
    for (int i = 0; i < all.size(); i++) {
      var claim = all.get(i);
      if (i % 3 == 0) {
        dismiss(claim, DismissReason.NOT_A_CLAIM);
      } else {
        Desk.does("mia", () -> marking.accept(claim.id(), null));
      }
    }
  }

  private void dismiss(ClaimRow claim, DismissReason why) {
    Desk.does(
        "mia",
        () ->
            marking.dismiss(
                claim.id(),
                claim.version(),
                why,
                null,
                why == DismissReason.WAIVED ? "The desk" : null));
  }

  private List<ClaimRow> suggested(UUID article) {
    return Desk.as("mia", () -> claims.ofArticle(article));
  }

  private UUID article() {
    var sentences = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      sentences.append("Sentence ").append(i).append(" says that ").append(i * 7 + 3);
      sentences.append(" people came. ");
    }
    var paper = Desk.paper("Counting", List.of("rosa"), sentences.toString().strip());
    return Desk.as(
        "rosa",
        () -> {
          var all = new HashSet<Intake.Span>();
          intake.suggestions(paper.text(), paper.parts(), "en").stream()
              .filter(one -> one.start() > "Counting".length())
              .forEach(one -> all.add(new Intake.Span(one.start(), one.end())));
          return intake.store(paper, all);
        });
  }

  private Learning.Standing standing() {
    return Desk.as("ada", () -> learning.standing());
  }

  private List<AuditEntry> told(String act) {
    return Desk.as("ravi", () -> log.list(AuditFilter.newest(10).telling(Set.of(act))));
  }
}
