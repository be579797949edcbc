package org.stet.claim.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stet.article.PartKind;
import org.stet.article.read.ReadArticle;
import org.stet.article.read.ReadArticle.Piece;

/** Interviews and debates: whose words stand behind a label. */
class DialogueTest {

  @Test
  void whatIsAnsweredIsSaidByWhomTheInterviewIsWith() {
    var found =
        suggest(
            "Energy Minister Tuva Holm on gas and prices.",
            "Q: Prices have doubled since 2021. Why?",
            "A: They have fallen by 18 percent since March. Households pay 21 cents.",
            "Q: You closed the Brekka plant in May. Was that wise?",
            "A: It cost 90 million a year.");

    assertThat(found)
        .extracting(Suggestion::claimant)
        .containsExactly(null, null, null, "Tuva Holm", "Tuva Holm", null, null, "Tuva Holm");
    assertThat(found.get(3).attribution()).isEqualTo("A");
  }

  @Test
  void aLabelMayBeginALineOfAParagraph() {
    var found =
        suggest(
            "Energy Minister Tuva Holm on gas and prices.",
            "Q: Prices have doubled since 2021. Why?\nA: They have fallen. We pay 21 cents.",
            "Q: Was it wise to close Brekka in May?\nA: It cost 90 million a year.");

    assertThat(found)
        .extracting(Suggestion::claimant)
        .containsExactly(null, null, null, "Tuva Holm", "Tuva Holm", null, "Tuva Holm");
  }

  @Test
  void whereTwoPeopleAreNamedNobodyKnowsWhoAnswers() {
    var found =
        suggest(
            "Tuva Holm and Jan Torp on gas and prices.",
            "Q: Why have prices doubled since 2021?",
            "A: They have fallen by 18 percent.",
            "Q: Since when?",
            "A: Since March.");

    assertThat(found).extracting(Suggestion::claimant).containsOnlyNulls();
  }

  @Test
  void everyLabelOfADebateIsASpeakerAndItsQuestionsAssertNothing() {
    var found =
        suggest(
            "Ola Lund and Bea Strand met in the town hall on Tuesday.",
            "COURIER: Mr. Lund, rents have doubled. What will you do?",
            "LUND: We built 4,000 flats in 2023. She voted against all.",
            "Strand: I voted for three of five plans. The town spent 90 million.",
            "COURIER: Who pays for it?",
            "LUND: The owners do.");

    assertThat(found)
        .extracting(Suggestion::claimant)
        .containsExactly(
            null,
            "COURIER",
            "COURIER",
            "Ola Lund",
            "Ola Lund",
            "Bea Strand",
            "Bea Strand",
            "COURIER",
            "Ola Lund");
    assertThat(found.get(2).isClaim()).isFalse();
    assertThat(found.get(7).isClaim()).isFalse();
  }

  @Test
  void whoeverIsNamedWithAnOfficeBeforeAColonSpeaksToTheEndOfTheParagraph() {
    var found =
        suggest(
            "Moderator: The audit warned the hospital in 2022.",
            "Jan Torp, union representative: My colleagues worked for 16 hours. Nobody was paid.");

    assertThat(found)
        .extracting(Suggestion::claimant)
        .containsExactly("Moderator", "Jan Torp", "Jan Torp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cost: 4 euros|Where: north of Holm|Cost: 5 euros|Where: at the lake|Why go? It is clean.",
        "Lund: nine goals in nine games|Ola Lund scored twice on Sunday.",
        "Update: the quay was closed at noon.|Update: it was opened at three."
      })
  void aLabelOfAListIsNobody(String paragraphs) {
    assertThat(suggest(paragraphs.split("\\|")))
        .extracting(Suggestion::claimant)
        .containsOnlyNulls();
  }

  private static List<Suggestion> suggest(String... paragraphs) {
    var joined =
        ReadArticle.join(
            Arrays.stream(paragraphs).map(words -> new Piece(PartKind.BODY, words)).toList());
    return new Rules().suggest(joined.text(), joined.parts(), "en");
  }
}
