package org.stet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.people.Actor;
import org.stet.people.Ids;
import org.stet.people.Words;
import org.stet.review.ArticleChecks;
import org.stet.review.ArticleMove;
import org.stet.review.ArticleRequest;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.Stance;

@DeskTest
class TellingsTest {

  @Autowired Desk desk;
  @Autowired AuditEntries entries;
  @Autowired Tellings tellings;
  @Autowired ArticleChecks checks;

  @Test
  void aStoryReadsAsPeopleWouldTellIt() {
    var article = desk.article("Flooded valley", "At least 212 people have been killed.");
    var claim = desk.claim(article, "212 people have been killed");
    desk.proposedBy("mia", article, claim);
    desk.move("ed", article, claim, Move.RETURN, MoveRequest.because("Page 3 says 211."));
    desk.evidence("mia", article, claim, Stance.UNDERMINES);
    desk.move("mia", article, claim, Move.PROPOSE, Desk.accurate());
    desk.move("ed", article, claim, Move.APPROVE, MoveRequest.EMPTY);

    assertThat(sentences(article, null))
        .startsWith(
            "Ed approved claim 1: Accurate",
            "Mia proposed a verdict on claim 1: Accurate",
            "Mia added evidence to claim 1",
            "Ed returned claim 1",
            "Mia proposed a verdict on claim 1: Accurate")
        .endsWith("Rosa handed in “Flooded valley”");
    assertThat(sentences(article, desk.id("ed"))).startsWith("You approved claim 1: Accurate");
  }

  @Test
  void theLineBelowSaysWhatStandsBehind() {
    var article = desk.article("Dams", "The dam holds 3 million litres.");
    var claim = desk.claim(article, "3 million litres");
    desk.proposedBy("max", article, claim);
    desk.move("eva", article, claim, Move.RETURN, MoveRequest.because("Whose figure is it?"));

    var returned = told(article, null).getFirst();

    assertThat(returned.details())
        .contains("proposed → checking", "as editor")
        .anyMatch(detail -> detail.matches("version \\d+ → \\d+"));
    assertThat(returned.notes()).containsExactly("“Whose figure is it?”");
    assertThat(returned.headline()).isEqualTo("Dams");
  }

  @Test
  void anArticleIsCalledByItsHeadlineWhereItsCheckActs() {
    var article = desk.article("Bridges", "The bridge carries 40 tonnes.");
    var claim = desk.claim(article, "40 tonnes");
    desk.proposedBy("max", article, claim);
    desk.move("eva", article, claim, Move.APPROVE, MoveRequest.EMPTY);
    var version = desk.walk("ed", article).article().version();
    Desk.does(
        "ed",
        () ->
            checks.move(
                article,
                version,
                ArticleMove.SIGN_OFF,
                new ArticleRequest(null, null, "stet", List.of())));

    assertThat(sentences(article, null))
        .contains("Ed signed off “Bridges”", "Ed put a signature under “Bridges”, draft 1");
    assertThat(told(article, null)).extracting(Telling::headline).containsOnly("Bridges");
    assertThat(told(article, null))
        .flatExtracting(Telling::details)
        .contains("meaning: signed off", "checking → signed off");
  }

  @Test
  void whatTheMachineSuggestedNobodyIsSaidToHaveSuggested() {
    assertThat(told("CLAIM_SUGGESTED", "claim", Map.of("number", "1")).sentence())
        .isEqualTo("Noor handed in the text; Stet suggested a claim");
    assertThat(told(Actor.SYSTEM_ID, "CLAIM_SUGGESTED", "claim", Map.of()).sentence())
        .isEqualTo("Stet suggested a claim");
  }

  @Test
  void anActWithoutASentenceIsToldAllTheSame() {
    assertThat(told("MOON_SEEN", "moon", Map.of()).sentence())
        .isEqualTo("Noor did something to a moon: moon seen");
  }

  @Test
  void aRefusalSaysTheSentenceThatWasSaid() {
    var told = told("REFUSED", "claim", Map.of("reason", "refused.ability.SIGN_OFF", "times", "3"));

    assertThat(told.sentence()).isEqualTo("Noor was refused: a claim");
    assertThat(told.details()).containsExactly("3 times");
    assertThat(told.notes())
        .containsExactly("“" + Words.say(Locale.ENGLISH, "refused.ability.SIGN_OFF") + "”");
  }

  private Telling told(String act, String kind, Map<String, String> marks) {
    return told(desk.id("noor"), act, kind, marks);
  }

  private Telling told(UUID actor, String act, String kind, Map<String, String> marks) {
    var entry =
        new AuditEntry(
            0,
            Instant.EPOCH,
            actor,
            null,
            act,
            kind,
            Ids.next(),
            null,
            null,
            null,
            0,
            0,
            null,
            marks,
            Map.of(),
            false,
            "00");
    return tellings.of(List.of(entry), null, Locale.ENGLISH).getFirst();
  }

  private List<String> sentences(UUID article, UUID me) {
    return told(article, me).stream().map(Telling::sentence).toList();
  }

  private List<Telling> told(UUID article, UUID me) {
    var filter = AuditFilter.newest(100).ofArticle(article);
    return tellings.of(Desk.as("ravi", () -> entries.list(filter)), me, Locale.ENGLISH);
  }
}
