package org.stet.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChangedTest {

  @Test
  void onlyTheWordsThatDifferAreStruckAndWrittenIn() {
    assertThat(read("six days after the flood", "five days after the flood"))
        .isEqualTo("-six +five days after the flood");
  }

  @Test
  void wordsMayBePutInAtTheEnd() {
    assertThat(read("212 are dead", "212 are dead by Friday")).isEqualTo("212 are dead +by Friday");
  }

  @Test
  void spacesAreNoChange() {
    assertThat(read("212  are\ndead", "212 are dead")).isEqualTo("212 are dead");
  }

  private static String read(String before, String after) {
    return Changed.between(before, after).stream()
        .map(words ->
            switch (words.what()) {
              case KEPT -> words.text().strip();
              case TAKEN -> "-" + words.text().strip();
              case PUT -> "+" + words.text().strip();
            })
        .collect(Collectors.joining(" "));
  }
}
