package org.stet.claim.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stet.article.PartKind;
import org.stet.article.read.ArticleReader;
import org.stet.claim.ClaimKind;

/** Who said it, and what in one story does not go together. */
class TollsTest {

  private static List<Suggestion> suggest(String... paragraphs) {
    var read = new ArticleReader().text("Ferry sinks\n\n" + String.join("\n\n", paragraphs));
    return new Rules()
        .suggest(read.text(), read.parts(), read.language()).stream()
            .filter(one -> one.start() > 10)
            .toList();
  }

  @Test
  void differentNumbersOfTheDeadAreToBeCompared() {
    var found =
        suggest(
            "At least 61 people were killed when the ferry sank, the coast guard said.",
            "Divers had found 58 bodies by noon, the port office said.",
            "In 2011 a smaller ferry sank off the same cape, killing 44 people.",
            "The coast guard said 61 people were dead.");

    assertThat(found.get(1).reasons()).anyMatch(reason -> reason.startsWith("another number"));
    assertThat(found.getFirst().reasons()).anyMatch(reason -> reason.startsWith("another number"));
    assertThat(
            Suggestion.areContradictedBy(
                "At least 61 people were killed when the ferry", found.get(1).reasons()))
        .isTrue();
    assertThat(found.get(2).reasons()).noneMatch(reason -> reason.startsWith("another number"));
    assertThat(found.get(3).reasons()).noneMatch(reason -> reason.startsWith("another number"));
  }

  @Test
  void howMuchMoreThereIsDiffersByWhoTellsIt() {
    var found =
        suggest(
            "The number of cyclists in Vardal has doubled in five years, the council’s report says."
                + " Figures from the transport ministry show a rise of 35% over the same period.",
            "Bus fares in Vardal rose by 12%, the operator said.",
            "The price of bread has doubled in Vardal, bakers say.");

    assertThat(found.getFirst().reasons()).anyMatch(reason -> reason.startsWith("another number"));
    assertThat(found.get(1).reasons()).anyMatch(reason -> reason.startsWith("another number"));
    assertThat(found.subList(2, 4))
        .allSatisfy(one ->
            assertThat(one.reasons()).noneMatch(reason -> reason.startsWith("another number")));
  }

  @Test
  void whatPointsAtWordsThatAreGoneIsNoReasonAnyMore() {
    var reasons =
        List.of(
            "event",
            "the paraphrase does not match its quotation: “removal of the guards” against “without"
                + " the guards”",
            "contradicted by “The guards said they would stay …”",
            "counterclaim by the guards");
    var text =
        "The mayor asked for the removal of the guards. The guards said they would  stay on.";

    assertThat(Suggestion.standing(reasons, text + " He said “without the guards”."))
        .containsExactlyElementsOf(reasons);
    assertThat(Suggestion.standing(reasons, text)).doesNotContain(reasons.get(1)).hasSize(3);
    assertThat(Suggestion.standing(reasons, "Nothing.")).containsExactly("event", reasons.get(3));
  }

  @Test
  void whatAClauseRejectsContradictsNoEarlierSentence() {
    var found =
        suggest(
            "The port engineer, Nadia Brenn, signed a report on the ferry and its owner in May.",
            "Brenn said the owner of the ferry had ignored the report, an allegation that the"
                + " owner denies.");

    assertThat(found.getFirst().reasons()).noneMatch(reason -> reason.contains("contradicted"));
  }

  @Test
  void heIsAPersonAndNoCompany() {
    var found =
        suggest(
            "The power company Norda Vel said 900 homes were dark.",
            "In the chapel, a priest read the names of the crew. Then it was silent for an hour,"
                + " he said.");

    assertThat(found.getLast().claimant()).isEqualTo("a priest");
  }

  @Test
  void aQuotationBelongsToWhomItsOwnWordsName() {
    var found =
        suggest(
            "The ferry sank within 20 minutes, the Coast Guard Office said, in what Mayor Ida"
                + " Lund called “the blackest night this harbour has ever seen”.");

    assertThat(found.getFirst().reasons())
        .contains("words quoted from Ida Lund: said so, and true?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Doctors and nurses differ over how much warning was given before the ward closed.",
        "The Brenna river was declared unsafe for swimmers on Monday."
      })
  void neitherANounNorWhatIsDoneToAThingIsSpeech(String sentence) {
    assertThat(suggest(sentence).getFirst().attribution()).isNull();
  }

  @Test
  void anEngineFailureIsNoAccusation() {
    var found = suggest("An engine failure off the cape left 61 people dead on Monday.");

    assertThat(found.getFirst().kinds()).doesNotContain(ClaimKind.ACCUSATION);
  }

  @Test
  void aParaphraseNextToTheQuotationOfTheSamePersonIsSuggested() {
    var found =
        suggest(
            "Port director Olaf Brandt said that nobody could have foreseen the storm. “We had"
                + " a letter about the storm on our desk for two days,” Brandt told reporters.");

    assertThat(found.getFirst().isClaim()).isTrue();
    assertThat(found.getFirst().reasons()).anyMatch(reason -> reason.contains("compare"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Das Rathaus schließt am Montag, und der Markt auch.|„Davon hat uns bis heute keiner etwas gesagt“, sagte Jonas Vik.",
        "La mairie ferme lundi et le marché aussi.|« Personne ne nous avait prévenus de cette affaire », a dit Jonas Vik.",
        "El puerto cierra el lunes y el mercado también.|«Nadie nos había dicho nada sobre esta decisión», dijo Jonas Vik.",
        "أغلق الميناء يوم الاثنين وأغلقت السوق أيضا.|وقال المدير: «لم يسألنا أحد عن رأينا في هذا الأمر»."
      })
  void wordsInTheMarksOfALanguageAreAQuotation(String before, String quotation) {
    var found = suggest(before, quotation);

    assertThat(found.getLast().kinds()).contains(ClaimKind.DIRECT_QUOTATION);
    assertThat(found.getLast().reasons()).anyMatch(reason -> reason.contains("quotation marks"));
    assertThat(found.getLast().reaches(50)).isTrue();
  }

  @Test
  void aYearThatIsPlannedForIsNoPastEvent() {
    var found =
        suggest(
            "Das Rathaus schließt am Montag, und der Markt auch.",
            "Die neue Fähre soll am 1. Mai 2031 den Dienst aufnehmen.");

    assertThat(found.getLast().kinds())
        .contains(ClaimKind.PREDICTION)
        .doesNotContain(ClaimKind.HISTORICAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DATELINE|Hamburg, 3. März – Die Fähre fährt wieder.",
        "DATELINE|BERLIN (dpa) – Die Fähre fährt wieder.",
        "DATELINE|LEIPZIG, 3. Mai. Die Fähre fährt wieder.",
        "DATELINE|القاهرة - عادت العبارة إلى العمل يوم الاثنين.",
        "DATELINE|القاهرة (رويترز) - عادت العبارة إلى العمل يوم الاثنين.",
        "BYLINE|بقلم سلمى نجار",
        "DISCLAIMER|Transparenzhinweis: Der Autor ist Mitglied des Vereins.",
        "DISCLAIMER|In this section, views expressed are those of the authors."
      })
  void linesAroundAStoryAreNoClaimText(PartKind kind, String line) {
    var read = new ArticleReader().text("Headline of it\n\n" + line + "\n\nThe quay sank again.");

    assertThat(read.parts().get(1).kind()).isEqualTo(kind);
  }
}
