package org.stet.claim.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The bars of the rules on labelled news; skipped where the labelled articles are not at hand. */
class DetectEvalTest {

  private static final Path DATA =
      Path.of(System.getProperty("stet.shared.data", "../shared/data"));

  @Test
  void theRulesReachTheirBars() throws IOException {
    var articles = DetectEval.read(DATA.resolve("claims/news"));
    assumeTrue(!articles.isEmpty(), "No labelled news in " + DATA + " (-Dstet.shared.data=DIR)");

    assertThat(DetectEval.boundaries(articles)).isGreaterThanOrEqualTo(0.98);
    assertThat(DetectEval.notClaimTextF1(articles)).isGreaterThanOrEqualTo(0.93);
    assertThat(DetectEval.notAClaimF1(articles)).isGreaterThanOrEqualTo(0.75);
    assertThat(DetectEval.checkFirst(articles)).isGreaterThanOrEqualTo(0.80);
    assertThat(DetectEval.attributed(articles)).isGreaterThanOrEqualTo(0.85);
    assertThat(DetectEval.invented(articles)).isLessThanOrEqualTo(0.05);
  }
}
