package org.stet.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Hundreds of made-up edits, each of which knows what it did: no claim may end up at a wrong place,
 * and no other words may stay approved. {@code ./stet bench late-edits} does the same in large.
 */
class LateEditsTest {

  private static final long SEED = Long.getLong("stet.seed", 20_261_122L);

  @Test
  void noClaimEndsUpAtAWrongPlaceAndNoOtherWordsStayApproved() throws IOException {
    var edits = new LateEdits(SEED, LateEdits.articles(Path.of("none"), SEED));

    edits.make(600);

    assertThat(edits.wrong()).as("seed %d", SEED).isEmpty();
    assertThat(edits.passed()).as("seed %d", SEED).isEmpty();
    assertThat(edits.movedOrLight.share(edits.movedOrLight.found()))
        .as("found, seed %d", SEED)
        .isGreaterThan(90);
    assertThat(edits.untouched.share(edits.untouched.kept))
        .as("kept, seed %d", SEED)
        .isGreaterThan(98);
  }
}
