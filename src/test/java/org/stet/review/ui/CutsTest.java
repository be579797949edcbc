package org.stet.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutsTest {

  @Test
  void aClaimIsCutBetweenItsSentencesAndItsClauses() {
    assertThat(pieces("14 boats sank, and 3 burned. Nobody came."))
        .containsExactly("14 boats sank, ", "and 3 burned. ", "Nobody came.");
  }

  @Test
  void oneThatHasNoneIsCutAtItsWords() {
    assertThat(pieces("14 boats sank")).containsExactly("14 ", "boats ", "sank");
    assertThat(pieces("14")).containsExactly("14");
  }

  private static List<String> pieces(String words) {
    var cuts = new ArrayList<>(Cuts.of(words, 0, words.length(), "en"));
    cuts.addFirst(0);
    cuts.add(words.length());
    var pieces = new ArrayList<String>();
    for (int i = 0; i + 1 < cuts.size(); i++) {
      pieces.add(words.substring(cuts.get(i), cuts.get(i + 1)));
    }
    return pieces;
  }
}
