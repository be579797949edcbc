package org.stet.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PiecesTest {

  @Test
  void whatIsShortStaysWhole() {
    assertThat(Pieces.of("One sentence. Another.")).containsExactly("One sentence. Another.");
    assertThat(Pieces.of("")).containsExactly("");
  }

  @Test
  void aLongTextIsPartedBehindSentencesAndKeepsEveryCharacter() {
    var text = "Reason ﷺ שלום 1931. ".repeat(5_000);

    var pieces = Pieces.of(text);

    assertThat(String.join("", pieces)).isEqualTo(text);
    assertThat(pieces)
        .hasSizeGreaterThan(90)
        .allMatch(piece -> piece.length() <= Pieces.LONG / 4 && piece.endsWith("1931. "));
  }

  @Test
  void withoutSentencesItIsPartedBetweenWordsAndWithoutThoseBetweenCharacters() {
    assertThat(Pieces.of("word ".repeat(2_000))).hasSize(3).allMatch(piece -> piece.endsWith(" "));
    assertThat(Pieces.of("😀".repeat(10_000)))
        .hasSizeGreaterThan(1)
        .allMatch(piece -> piece.length() % 2 == 0);
  }

  @Test
  void whereNoSpaceFollowsAFullStopItIsPartedThere() {
    assertThat(Pieces.of("政府宣布了新的措施。".repeat(500)))
        .hasSizeGreaterThan(4)
        .allMatch(piece -> piece.endsWith("。"));
  }

  @Test
  void aTextEndsNowhereWhereItMayNot() {
    var text = "A sentence. ".repeat(1_000);

    assertThat(Pieces.ends(text, at -> false)).containsExactly(text.length());
    assertThat(Pieces.ends(text, at -> at == 6_000)).containsExactly(6_000, text.length());
  }
}
