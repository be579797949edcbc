package org.stet.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Articles full of sentences that look much like each other, and some in other scripts. */
final class Invented {

  private static final List<String> PEOPLE =
      List.of("Lena Ode", "Karl Brandt", "The port authority", "Police", "Mira Holt", "The mayor");
  private static final List<String> THINGS =
      List.of("boats", "houses", "lamps", "fishermen", "cranes", "tickets", "barrels", "trees");
  private static final List<String> PLACES =
      List.of("Oxhaven", "the old quay", "the north shore", "Dunmere", "the market", "the harbour");
  private static final List<String> VERBS =
      List.of("were lost", "were counted", "arrived", "burned", "were sold", "had vanished");

  private static final List<List<String>> TOLLS =
      List.of(
          List.of(
              "Shells fell on the port of Dunmere before dawn.",
              "At least 14 people were killed there on Tuesday.",
              "That is according to the health ministry."),
          List.of(
              "The market of Oxhaven was hit an hour later.",
              "At least 15 people were killed there on Tuesday.",
              "That is what Mira Holt, a nurse, said."),
          List.of(
              "“We have never seen a night like this.”",
              "Karl Brandt, who runs the ferry, was still on the quay at noon.",
              "“I counted three boats, and nobody came.”"),
          List.of(
              "Inflation rose by 2 percent in March, the bank said.",
              "Inflation rose by 3 percent in April, the bank said.",
              "The debt grew from $4 million to $5 million in two years."));

  private static final List<List<String>> OTHER_SCRIPTS =
      List.of(
          List.of(
              "قال وزير الصحة إن 14 شخصا قتلوا في الهجوم على الميناء.",
              "وأضاف أن ثلاثة مستشفيات أغلقت أبوابها يوم الثلاثاء."),
          List.of("市長は火曜日に14隻の船が沈んだと述べた。", "港では3人が負傷したという。"),
          List.of("据卫生部称，星期二至少有14人死亡。", "市场上有3家商店被烧毁。"),
          List.of(
              "Мэр сообщил, что во вторник затонули 14 лодок.", "Трое рыбаков пропали без вести."),
          List.of("14 नावें डूब गईं, बंदरगाह प्राधिकरण ने कहा।", "तीन लोग घायल हुए।"));

  private final Random random;

  private Invented(Random random) {
    this.random = random;
  }

  static List<Manuscript> articles(Random random) {
    var invented = new Invented(random);
    var articles = new ArrayList<Manuscript>();
    articles.add(Manuscript.of(TOLLS));
    articles.add(Manuscript.of(OTHER_SCRIPTS));
    for (int i = 0; i < 12; i++) {
      articles.add(Manuscript.of(invented.article()));
    }
    return articles;
  }

  private List<List<String>> article() {
    var paragraphs = new ArrayList<List<String>>();
    for (int i = 0; i < 8; i++) {
      var lines = new ArrayList<String>();
      for (int k = 0; k < 1 + random.nextInt(3); k++) {
        lines.add(sentence());
      }
      paragraphs.add(lines);
    }
    return paragraphs;
  }

  private String sentence() {
    var number = 2 + random.nextInt(900);
    return switch (random.nextInt(4)) {
      case 0 ->
          "%s said that %d %s %s at %s in %d."
              .formatted(any(PEOPLE), number, any(THINGS), any(VERBS), any(PLACES), year());
      case 1 ->
          "At %s, %d %s %s within %d days, according to a report by %s."
              .formatted(
                  any(PLACES),
                  number,
                  any(THINGS),
                  any(VERBS),
                  2 + random.nextInt(30),
                  any(PEOPLE));
      case 2 ->
          "“We saw %d %s near %s, and nobody came,” %s told a crowd of %d."
              .formatted(number, any(THINGS), any(PLACES), any(PEOPLE), 20 + random.nextInt(400));
      default ->
          "In %d the %s of %s cost more than %d crowns, which %s still deny."
              .formatted(year(), any(THINGS), any(PLACES), number * 10, any(THINGS));
    };
  }

  private int year() {
    return 1900 + random.nextInt(120);
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
