package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTest {

  private static final String TEXT =
      "The port log says: “22:05 dep. Aurelia,\n pax 588, to Holm.” Nothing else.";

  @Test
  void aQuoteIsFoundWhateverItsBlanksAndQuotationMarks() {
    var found = Folded.find("\"22:05  dep. Aurelia, pax 588\"", TEXT).orElseThrow();

    assertThat(found.of(TEXT)).startsWith("22:05 dep").contains("588");
  }

  @Test
  void otherWordsAreNotFound() {
    assertThat(Folded.find("pax 589", TEXT)).isEmpty();
    assertThat(Folded.find("  ", TEXT)).isEmpty();
  }
}
