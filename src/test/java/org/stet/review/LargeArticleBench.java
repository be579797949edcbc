package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.claim.Intake;
import org.stet.people.Limits;

/**
 * Measures how long people wait in an article of as many claims as {@code stet.large.claims} says,
 * and in the longest draft that Stet takes. Numbers are printed and never asserted.
 */
@DeskTest
@EnabledIfSystemProperty(named = "stet.large.claims", matches = "\\d+")
class LargeArticleBench {

  private static final int CLAIMS = Integer.getInteger("stet.large.claims", 500);

  @Autowired Desk desk;
  @Autowired Intake intake;
  @Autowired Marking marking;
  @Autowired Links links;
  @Autowired EarlierVerdicts earlier;
  @Autowired ReviewRows rows;
  @Autowired ArticleChecks checks;

  @Test
  void anArticleOfManyClaims() {
    var sentences = sentences(CLAIMS);
    var article =
        timed(
            "store it with its suggestions",
            "noor",
            () -> intake.store(Desk.paper("Counts", List.of("rosa"), sentences), null));
    var steps = desk.walk("mia", article).steps();
    say("%d suggestions in %d sentences", steps.size(), CLAIMS);
    long began = System.nanoTime();
    for (var step : steps) {
      Desk.does("mia", () -> marking.accept(step.id(), step.claim().version()));
    }
    each("accept a claim", began, steps.size());
    began = System.nanoTime();
    for (var step : steps) {
      desk.proposedBy("mia", article, step.id());
    }
    each("take, add evidence, propose (and read the walk three times)", began, steps.size());
    began = System.nanoTime();
    for (var step : steps) {
      desk.move("ed", article, step.id(), Move.APPROVE, MoveRequest.EMPTY);
    }
    each("approve (and read the walk once)", began, steps.size());
    var claim = steps.getFirst().id();
    for (int i = 0; i < 3; i++) {
      timed("read the walk", "mia", () -> rows.walk(article));
      timed("offer links", "mia", () -> links.offered(claim));
      var review = desk.review(article, claim);
      timed("find earlier verdicts", "mia", () -> earlier.of(review.id()));
      timed(
          "open the card",
          "max",
          () -> {
            rows.opened(review);
            return true;
          });
      timed("read it for a report", "ed", () -> rows.reported(article));
      timed("what sign-off wants", "ed", () -> checks.openItems(article));
    }
    var edited = sentences.clone();
    for (int i = 0; i < edited.length; i += 20) {
      edited[i] = edited[i].replace("counted", "found");
    }
    var outcome = timed("take a new draft", "rosa", () -> desk.draft(article, edited));
    say("%s", outcome);
    timed("sign off with an exception for each stale claim", "ed", () -> signed(article));
  }

  @Test
  void theLongestDraft() {
    var paragraphs = new ArrayList<String>();
    int length = 0;
    for (int i = 0; length < Limits.ARTICLE_TEXT - 3_000; i++) {
      var paragraph = String.join(" ", sentences(6, i * 6));
      paragraphs.add(paragraph);
      length += paragraph.length() + 2;
    }
    var text = paragraphs.toArray(String[]::new);
    say("%d paragraphs, %d characters", text.length, length);
    var article =
        timed(
            "store it with its suggestions",
            "noor",
            () -> intake.store(Desk.paper("Counts", List.of("rosa"), text), null));
    var walk = timed("read the walk", "mia", () -> rows.walk(article));
    say("%d suggestions", walk.steps().size());
    timed("list what is untouched", "mia", () -> rows.untouched(walk));
    text[7] = text[7].replace("counted", "found");
    timed("take a new draft", "rosa", () -> desk.draft(article, text));
  }

  private boolean signed(UUID article) {
    desk.move(
        "ed",
        article,
        ArticleMove.SIGN_OFF,
        walk ->
            ArticleRequest.signing(
                "stet",
                Desk.as("ed", () -> checks.openItems(article)).stream()
                    .map(item -> new ArticleRequest.Accepted(item.claim(), item.kind(), "No time."))
                    .toList()));
    return true;
  }

  private static String[] sentences(int many) {
    return sentences(many, 0);
  }

  private static String[] sentences(int many, int from) {
    var sentences = new String[many];
    for (int i = 0; i < many; i++) {
      int n = from + i;
      sentences[i] =
          "In district %d the ministry counted %d dead and %d injured people after the flood of %d."
              .formatted(n, 200 + n, 3_000 + 7 * n, 1_900 + n % 120);
    }
    return sentences;
  }

  private static <T> T timed(String what, String who, Callable<T> work) {
    long began = System.nanoTime();
    var answer = Desk.as(who, work);
    say("%-62s %8.1f ms", what, (System.nanoTime() - began) / 1e6);
    assertThat(answer).isNotNull();
    return answer;
  }

  private static void each(String what, long began, int times) {
    say("%-62s %8.1f ms each", what, (System.nanoTime() - began) / 1e6 / Math.max(1, times));
  }

  private static void say(String pattern, Object... args) {
    System.out.println("large | " + String.format(Locale.ROOT, pattern, args));
  }
}
