package org.stet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.TestDatabase;
import org.stet.review.ArticleMove;
import org.stet.review.ArticleRequest;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.Stance;

/**
 * What people wait for their requests while the file of a year is made, beside what they wait when
 * nothing is. Numbers are printed and never asserted.
 */
@DeskTest
@Import(HttpDesk.class)
@EnabledIfSystemProperty(named = "stet.year.articles", matches = "\\d+")
class YearBench {

  private static final int ARTICLES = Integer.getInteger("stet.year.articles", 0);
  private static final List<String> SENTENCES =
      List.of(
          "At least 212 people have been killed.",
          "More than 38,000 people left their homes.",
          "The dam was built in 1961.",
          "The 64 trucks carry 410 tonnes of food.");
  private static final int ALONE = 60;
  private static final int PAUSE = 40;

  @Autowired Desk desk;
  @Autowired Bundles bundles;
  @Autowired HttpDesk http;

  private final List<UUID> articles = new ArrayList<>();
  private UUID open;
  private UUID claim;

  @Test
  void theDeskStaysUsableWhileTheFileOfAYearIsMade() throws IOException, InterruptedException {
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(published(i));
    }
    open = desk.article("The old pier", SENTENCES.toArray(String[]::new));
    claim = desk.claim(open, SENTENCES.getFirst());
    say(
        "%s, %d processors, heap %d MB",
        TestDatabase.isPostgres() ? "PostgreSQL" : "H2",
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20);
    var warming = times();
    for (int i = 0; i < ALONE; i++) {
      requests(warming);
    }
    var alone = times();
    for (int i = 0; i < ALONE; i++) {
      requests(alone);
    }

    var order = BundleOrder.of(articles, "zip", List.of("pdf"), Redaction.INTERNAL);
    long began = System.nanoTime();
    var id = Desk.as("noor", () -> bundles.order(order)).id();
    var meanwhile = times();
    while (Desk.as("noor", () -> bundles.one(id)).state().isOpen()) {
      requests(meanwhile);
    }

    assertThat(Desk.as("noor", () -> bundles.one(id)).done()).isEqualTo(ARTICLES);
    var file = Desk.as("noor", () -> bundles.file(id));
    say(
        "ZIP of %d articles of %d claims, a PDF each: %.1f s, %d bytes",
        ARTICLES, SENTENCES.size(), (System.nanoTime() - began) / 1e9, Files.size(file));
    say("%-34s %22s %22s", "p50 / p95 in ms", "alone", "while it is made");
    alone.forEach((what, times) -> say("%-34s %22s %22s", what, p(times), p(meanwhile.get(what))));
    var unused = Desk.as("noor", () -> bundles.cancel(id));
  }

  private UUID published(int i) {
    var article = desk.article("Flood no. " + i, SENTENCES.toArray(String[]::new));
    for (var sentence : SENTENCES) {
      var each = desk.claim(article, sentence);
      desk.move("mia", article, each, Move.TAKE, MoveRequest.EMPTY);
      desk.evidence("mia", article, each, Stance.SUPPORTS);
      desk.move("mia", article, each, Move.PROPOSE, Desk.accurate());
      desk.move("ed", article, each, Move.APPROVE, MoveRequest.EMPTY);
    }
    desk.move(
        "eva", article, ArticleMove.SIGN_OFF, walk -> ArticleRequest.signing("stet", List.of()));
    return article;
  }

  private static Map<String, List<Long>> times() {
    return new LinkedHashMap<>();
  }

  private void requests(Map<String, List<Long>> times) throws InterruptedException {
    measure("the list of articles", times, () -> get("noor", "/articles"));
    measure("whose turn it is", times, () -> get("mia", "/reviews?turn=me"));
    measure("the claims of an article", times, () -> get("mia", "/articles/" + open + "/claims"));
    measure("a note is written", times, () -> desk.note("max", open, claim, "Asked the harbour."));
    Thread.sleep(PAUSE);
  }

  private void get(String who, String path) {
    assertThat(http.get(who, "/api/v1" + path).status()).isEqualTo(200);
  }

  private static void measure(String what, Map<String, List<Long>> times, Runnable request) {
    long began = System.nanoTime();
    request.run();
    times.computeIfAbsent(what, w -> new ArrayList<>()).add(System.nanoTime() - began);
  }

  private static String p(List<Long> times) {
    var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    assertThat(sorted).isNotEmpty();
    return String.format(
        Locale.ROOT,
        "%.1f / %.1f",
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) Math.ceil(sorted.length * 0.95) - 1] / 1e6);
  }

  private static void say(String line, Object... args) {
    System.out.println("year | " + String.format(Locale.ROOT, line, args));
  }
}
