package org.stet.claim.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stet.article.read.ArticleReader;
import org.stet.claim.ClaimKind;

/** What sentences of one story have to do with each other, and what comes first among them. */
class TiesTest {

  private static List<Suggestion> suggest(String headline, String... paragraphs) {
    var read = new ArticleReader().text(headline + "\n\n" + String.join("\n\n", paragraphs));
    return new Rules().suggest(read.text(), read.parts(), read.language());
  }

  private static List<Suggestion> body(String... paragraphs) {
    var found = suggest("Quay closed", paragraphs);
    return found.subList(1, found.size());
  }

  private static String pointedOut(Suggestion one) {
    return String.join("; ", Suggestion.pointedOut(one.reasons()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Harbour master Olaf Brandt said the closure cost 14 million euros a month.|“The closure costs us 4 million euros a month,” Brandt told reporters.|“14 million euros” against “4 million euros”",
        "Harbour master Olaf Brandt said that a third of the cranes had been tested.|“Sixty per cent of the cranes have been tested,” Brandt told reporters.|“a third” against “Sixty per cent”",
        "Harbour master Olaf Brandt said that twelve cranes had been tested by June.|“We had tested twenty-one cranes by the end of June,” Brandt told reporters.|“twelve” against “twenty-one”",
      })
  void whereFiguresDifferItIsSaidWhichAgainstWhich(String said, String quoted, String pointed) {
    var found = body(said + " " + quoted);

    assertThat(found).allSatisfy(one -> assertThat(pointedOut(one)).contains(pointed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Harbour master Olaf Brandt said that 40 per cent of the cranes had been tested.|“Forty per cent of the cranes have been tested by now,” Brandt told reporters.",
        "Harbour master Olaf Brandt said that half of the cranes had been tested.|“We have tested 50 per cent of the cranes,” Brandt told reporters.",
        "Harbour master Olaf Brandt said that two hundred cranes had been tested.|“All in all we have tested 200 cranes so far,” Brandt told reporters.",
        "Harbour master Olaf Brandt said that the cranes had been tested.|“Nobody in this town wants to hear about old letters,” Brandt told reporters.",
      })
  void whereBothSayTheSameOrSpeakOfOtherThingsNothingIsPointedOut(String said, String quoted) {
    var found = body(said + " " + quoted);

    assertThat(found).hasSize(2);
    assertThat(found).allSatisfy(one -> assertThat(pointedOut(one)).isEmpty());
  }

  @Test
  void aParaphraseThatIsSurerThanTheQuotationSaysSo() {
    var found =
        body(
            "The harbour master ruled out any new toll on the quay. “I cannot promise that there"
                + " will be no toll on the quay,” the harbour master told Radio Holm.");

    assertThat(pointedOut(found.getFirst())).contains("“ruled out” against “cannot promise”");
  }

  @Test
  void aParaphraseThatSaysTheOppositeOfTheQuotationSaysSo() {
    var found =
        body(
            "Harbour master Olaf Brandt said he had received a warning about the quay. “We did not"
                + " receive any warning about the quay,” Brandt told reporters.");

    assertThat(pointedOut(found.getFirst())).startsWith("the quotation says the opposite");
  }

  @Test
  void wordsOnTheSameThingThatNeitherAgreeNorDifferPlainlyAreToBeCompared() {
    var found =
        body(
            "Harbour master Olaf Brandt said the town had known of the cracks in the quay. “The"
                + " cracks in the quay were described to me as cosmetic,” Brandt told reporters.");

    assertThat(pointedOut(found.getFirst())).contains("compare");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Police said 400 people stood on the quay. The organisers spoke of 3,500.|another number",
        "The captain said she had called the port twice. The port said it had no record of any call.|told otherwise",
        "The captain said no letter had been sent. The union insists that three were.|told otherwise",
        "The captain said ticket prices had fallen. Passengers said ticket prices had risen again.|told otherwise",
        "The captain, Lena Ode, said ticket prices had fallen. Union leader Piet Vos contradicted her: prices had risen in every port.|contradicted by",
        "The captain said the port had never been warned. Internal letters show otherwise.|contradicted by",
      })
  void whoTellsItOtherwiseIsPointedOutAlsoWithoutSayingDeny(String both, String pointed) {
    var found = body(both);

    assertThat(pointedOut(found.getFirst())).startsWith(pointed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Police said 400 people stood on the quay. The organisers said it rained.",
        "The captain said she had called the port twice. The port said the cranes were new.",
        "The captain said ticket prices had fallen. Passengers said the ferry had been late.",
      })
  void whoSpeaksOfSomethingElseDisputesNothing(String both) {
    var found = body(both);

    assertThat(found).allSatisfy(one -> assertThat(pointedOut(one)).isEmpty());
  }

  @Test
  void whoRejectsTheSameIsNotContradictedByWhoRejectsItToo() {
    var found =
        body(
            "The fishermen said that the port had hidden the cracks in the quay.",
            "The port authority denied that it had hidden cracks in the quay.",
            "The ministry rejected the claim that the port had hidden cracks in the quay.");

    assertThat(pointedOut(found.getFirst())).contains("contradicted by");
    assertThat(found.subList(1, 3))
        .allSatisfy(one -> assertThat(pointedOut(one)).doesNotContain("contradicted by"));
  }

  @Test
  void theDeadAndTheHurtComeBeforeWhateverElseIsCounted() {
    var found =
        suggest(
            "Storm kills at least 17",
            "The wind blew at 212 kilometres an hour, the highest speed since 1951 and more than"
                + " double that of 2004, according to the weather office.",
            "Two ferrymen drowned.",
            "A crane driver lost his life.",
            "No one was hurt on the quay.");

    int wind = found.get(1).score();
    assertThat(found).filteredOn(one -> one != found.get(1)).hasSize(4);
    assertThat(found)
        .filteredOn(one -> one != found.get(1))
        .allSatisfy(one -> assertThat(one.score()).isGreaterThan(wind));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A ferryman lost his life.",
        "No one was hurt.",
        "Four passengers were bitten by the dog.",
        "A docker was crushed to death.",
        "Two boys went missing on Sunday.",
      })
  void whoIsHurtOrLostIsACasualtyInWhateverWords(String sentence) {
    assertThat(body(sentence).getFirst().kinds()).contains(ClaimKind.CASUALTY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Two files went missing from the office.|CASUALTY",
        "The strike hurt the economy.|CASUALTY",
        "The ferry captain was scared to death.|CASUALTY",
        "The harbour master, Ann Fell, disputed that the quay was closed.|COMPARISON",
        "They asked the port to lower the bridge.|COMPARISON",
        "The port said it had no record of any call.|SUPERLATIVE",
        "The last boats will be sold on 31 March.|SUPERLATIVE",
        "The second letter was never opened.|SUPERLATIVE",
        "The first letter, dated 4 May, was never opened.|SUPERLATIVE",
        "Eleven people waited outside polling station 14.|POLL",
        "Health Secretary Paul Dunne said waiting times had risen.|SCIENCE",
        "Three of the millions went to the energy bill.|LEGAL",
        "Outside court, relatives held hands.|LEGAL",
      })
  void wordsThatOnlyLookLikeItAreNone(String sentence, ClaimKind kind) {
    assertThat(body(sentence).getFirst().kinds()).doesNotContain(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "She was the first woman to lead the port.",
        "It was the third attack on the quay in a year.",
      })
  void whatIsRankedAmongOthersIsASuperlative(String sentence) {
    assertThat(body(sentence).getFirst().kinds()).contains(ClaimKind.SUPERLATIVE);
  }

  @Test
  void whoPaidForAStudyIsWorthChecking() {
    var found = body("The study was funded by the Crane Makers' Association.");

    assertThat(found.getFirst().score()).isGreaterThanOrEqualTo(50);
    assertThat(found.getFirst().reasons()).anyMatch(reason -> reason.startsWith("who paid"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Opposition claims victory in the port",
        "Court jails smuggler",
        "Lena Ode, who built the quay, dies at 91",
        "Port says crane trial halted",
      })
  void aHeadlineTellsInThePresentAndInFewWords(String headline) {
    var found =
        suggest(
            headline,
            "HOLM, Nov 27 (Courier) - The ferry to Sellahaven was late on Thursday because of a"
                + " storm, and the quay stayed closed, the port authority said.",
            "Some 300 boats had to go north, according to the harbour master.");

    assertThat(found.getFirst().isClaim()).isTrue();
    assertThat(found.getFirst().score()).isGreaterThanOrEqualTo(50);
  }
}
