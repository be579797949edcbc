package org.stet.claim.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples are those of the tokenizer that the model was trained with. */
class WordPieceTest {

  @Test
  void wordsAreCutAtSpacesAndSignsWithoutAccentsAndCase() {
    assertThat(WordPiece.words("Héllò, WORLD!  How’s 3.5%?"))
        .containsExactly("hello", ",", "world", "!", "how", "’", "s", "3", ".", "5", "%", "?");
    assertThat(WordPiece.words("a\u0000b\uFFFDc\u200Bd\te")).containsExactly("abcd", "e");
    assertThat(WordPiece.words("ab死亡c")).containsExactly("ab", "死", "亡", "c");
    assertThat(WordPiece.words(" \n ")).isEmpty();
  }

  @Test
  void aWordIsCutGreedilyIntoTheLongestPiecesOrIsUnknown() {
    var pieces = known("[UNK]", "[CLS]", "[SEP]", "un", "##aff", "##able", "want", "##ed", "runn");

    assertThat(pieces.ids("unaffable wanted", 128)).containsExactly(1, 3, 4, 5, 6, 7, 2);
    assertThat(pieces.ids("unwanted running", 128)).containsExactly(1, 0, 0, 2);
    assertThat(pieces.ids("a".repeat(101), 128)).containsExactly(1, 0, 2);
  }

  @Test
  void aLongTextIsCutSoThatItEndsAsEveryOther() {
    var pieces = known("[UNK]", "[CLS]", "[SEP]", "un", "##aff", "##able");

    assertThat(pieces.ids("unaffable unaffable", 5)).containsExactly(1, 3, 4, 5, 2);
  }

  private static WordPiece known(String... words) {
    var vocabulary = new HashMap<String, Integer>();
    for (var word : List.of(words)) {
      vocabulary.put(word, vocabulary.size());
    }
    return new WordPiece(vocabulary);
  }
}
