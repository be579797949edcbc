package org.stet.claim.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stet.article.Part;
import org.stet.article.PartKind;

/** The bars of the rules on labelled news; skipped where the labelled articles are not at hand. */
class DetectEvalTest {

  private static final Path DATA =
      Path.of(System.getProperty("stet.shared.data", "../shared/data"));

  @Test
  void theRulesReachTheirBars() throws IOException {
    var articles = DetectEval.read(DATA.resolve("claims/news"));
    assumeTrue(!articles.isEmpty(), "No labelled news in " + DATA + " (-Dstet.shared.data=DIR)");

    assertThat(DetectEval.boundaries(articles)).isGreaterThanOrEqualTo(0.98);
    assertThat(DetectEval.notAClaimF1(articles)).isGreaterThanOrEqualTo(0.75);
    assertThat(DetectEval.checkFirst(articles)).isGreaterThanOrEqualTo(0.80);
    assertThat(DetectEval.attributed(articles)).isGreaterThanOrEqualTo(0.85);
    assertThat(DetectEval.invented(articles)).isLessThanOrEqualTo(0.05);
  }

  @Test
  void everyClaimOfTheWireStoryReachesTheCutOffAndTheCasualtiesComeFirst() throws IOException {
    var folder = DATA.resolve("articles");
    assumeTrue(Files.isDirectory(folder), "No " + folder + " (-Dstet.shared.data=DIR)");
    String text;
    try (var files = Files.list(folder)) {
      text = Files.readString(files.sorted().findFirst().orElseThrow());
    }
    var found =
        new Rules()
            .suggest(text, paragraphs(text), "en").stream()
                .sorted(Comparator.comparingInt(Suggestion::score).reversed())
                .toList();

    assertThat(found.subList(0, 2))
        .extracting(one -> text.substring(one.start(), one.end()))
        .anyMatch(words -> words.contains("1200 people"))
        .anyMatch(words -> words.contains("44,000 people"));
    assertThat(found).hasSize(10).allMatch(one -> one.reaches(50));
    assertThat(found)
        .extracting(Suggestion::claimant)
        .contains("Joe Biden", "Jake Sullivan", "Hamas", "the US and its Arab allies")
        .contains("the territory's Hamas-run health ministry");
  }

  /** Body text only: what is not claim text is another room's work. */
  private static List<Part> paragraphs(String text) {
    return Sentences.of(text, "en").stream()
        .filter(span -> isBody(span.of(text)))
        .map(span -> new Part(1, PartKind.BODY, span.start(), span.end()))
        .toList();
  }

  private static boolean isBody(String line) {
    return line.endsWith(".")
        && !line.startsWith("Disclaimer")
        && !line.startsWith("In this context")
        && !line.contains("cannot independently verify");
  }
}
