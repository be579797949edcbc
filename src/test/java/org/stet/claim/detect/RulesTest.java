package org.stet.claim.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stet.article.Part;
import org.stet.article.PartKind;
import org.stet.article.read.ReadArticle;
import org.stet.article.read.ReadArticle.Piece;
import org.stet.claim.ClaimKind;
import org.stet.claim.Medium;

/** What the rules make of small articles that were written for these tests. */
class RulesTest {

  private static final int CUT_OFF = 50;

  private final ClaimDetector rules = new Rules();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Harbour Minister Lena Ode said that the old bridge would reopen in May. | Lena Ode | said
          “Nobody was asked before the bridge was closed,” said Karl Brandt, a fisherman. | Karl Brandt | said
          The quay sinks by two centimetres a year, according to the port authority. | the port authority | according to
          "We closed the bridge in time," Lena Ode said on X. | Lena Ode | said on X
          Karl Brandt, who has fished there for forty years, told reporters that the quay was rotten. | Karl Brandt | told reporters
          The quay was never sound, Member of Parliament Lena Ode said. | Lena Ode | said
          The letter was never opened, two people who work at the port authority said. | two people who work at the port authority | said
          The owners were told by letter, according to the harbour master, Lena Ode. | Lena Ode | according to
          Three of nine authors own shares in the company, a disclosure statement shows. | a disclosure statement | shows
          The river has risen by two metres, data from the port authority show. | data from the port authority | show
          The vaccine cut admissions by a third, according to a trial published on Wednesday. | a trial | according to
          He wanted a new bridge, and the council agreed. | `` | ``
          Officials: the bridge stays closed | Officials | Officials
          Many residents accuse the port authority of having hidden the cracks. | Many residents | accuse
          The quay is safe, the engineers wrote in a report. | the engineers | wrote in a report
          The fleet costs 41 million a year, according to a budget paper seen by this magazine. | a budget paper | according to
          The dam was rated "poor" in three inspections, according to records seen by the agency. | records | according to
          A study by the University of Ellery found that the quay had sunk. | A study by the University of Ellery | found
          Reports seen by the Meridian Wire suggest that the quay had sunk. | Reports | suggest
          The ferry carried more people than it was allowed to, port records show. | port records | show
          Heat causes most of the losses, the authors write. | the authors | write
          The hospital admitted 63 patients, 11 of them children. | `` | ``
          The report also suggested the quay might sink by another metre. | The report | also suggested
          The board's letter reads, “The quay is closed until further notice.” | The board's letter | reads
          The fund lost three million, according to the museum's director, Piet Vos. | Piet Vos | according to
          Three boats were lost, the institute's weekly report shows. | the institute's weekly report | shows
          Parents' groups say they were never told that the quay had sunk. | Parents' groups | say
          According to the teachers' union, 212 schools have no nurse. | the teachers' union | According to
          Emails seen by the Courier show that Petrov wrote to the board in July. | Emails | show
          Rates fell to 88 percent, below the level that doctors say prevents an outbreak. | `` | ``
          The losses are explained by heat. | `` | ``
          The photo showed the crane on the quay. | `` | ``
          In the words of the mayor, the town stands still. | `` | ``
          The United States sent two engineers to the town. | `` | ``
          The photo showed a newborn crane on the quay. | `` | ``
          No group claimed the right to speak for the fishermen. | `` | ``
          """)
  void whoSaysItAndTheWordsThatSaySo(String sentence, String claimant, String cue) {
    var found = suggest(sentence);

    assertThat(found)
        .singleElement()
        .extracting(RulesTest::orBlank)
        .isEqualTo(claimant + "/" + cue);
  }

  private static String orBlank(Suggestion one) {
    return (one.claimant() == null ? "" : one.claimant())
        + "/"
        + (one.attribution() == null ? "" : one.attribution());
  }

  @Test
  void aPronounStandsForTheLastFittingName() {
    var found =
        suggest(
            "Harbour Minister Lena Ode opened the bridge on Monday. She said it had cost $4"
                + " million.",
            "The port authority rejected the figure. It said the bridge had cost $9 million.");

    assertThat(found.get(1).claimant()).isEqualTo("Lena Ode");
    assertThat(found.get(3).claimant()).isEqualTo("The port authority");
  }

  @Test
  void aSurnameStandsForTheWholeName() {
    var found = suggest("Lena Ode arrived at noon. Later Ode said the quay was safe.");

    assertThat(found.getLast().claimant()).isEqualTo("Lena Ode");
  }

  @Test
  void everySentenceOfAQuotationBelongsToItsSpeaker() {
    var found =
        suggest(
            "“We measured the quay for three years. It sank every winter by two centimetres,” said"
                + " Karl Brandt. “The port knew about it from the first day.”");

    assertThat(found).extracting(Suggestion::claimant).containsOnly("Karl Brandt");
    assertThat(found).extracting(Suggestion::attribution).containsExactly(null, "said", null);
  }

  @Test
  void whatWasNeverDoneIsAClaimEvenInAQuotation() {
    var found = suggest("“It has never answered our letters. It is a disgrace,” Karl Brandt said.");

    assertThat(found.getFirst().isClaim()).isTrue();
    assertThat(found.getFirst().claimant()).isEqualTo("Karl Brandt");
  }

  @Test
  void whatSomebodyIsSaidToBeIsNotSaidByThem() {
    var found = suggest("Lena Ode, who was in Bergen, was said to be furious.");

    assertThat(found.getFirst().claimant()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What happens to the town without its bridge?",
        "Click here to see the crane at work.",
        "That is a ridiculous idea.",
        "It would be safe to say that nobody cares.",
        "The waiting game",
        "In a long interview, the minister also said:"
      })
  void whatNobodyCouldLookUpIsNoClaim(String sentence) {
    var found = suggest(sentence);

    assertThat(found).singleElement().matches(one -> !one.isClaim() && !one.reaches(CUT_OFF));
    assertThat(found.getFirst().reasons()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          At least 14 people were killed when the quay collapsed. | CASUALTY
          The bridge cost $4.8 billion. | MONEY
          The bridge is the longest in the country. | SUPERLATIVE
          Fares are higher than in the neighbouring port. | COMPARISON
          The quay collapsed because the piles were rotten. | CAUSAL
          The builder was convicted of fraud. | LEGAL
          The town opened its first bridge in 1931. | HISTORICAL
          In a survey, 54 percent of respondents wanted a tunnel. | POLL
          The port will open a second quay. | PREDICTION
          A study links the dust to lung cancer. | SCIENCE
          Critics accused the port of hiding the cracks. | ACCUSATION
          "Nobody asked us before the bridge was closed," said Karl Brandt. | DIRECT_QUOTATION
          Karl Brandt said nobody had asked the fishermen. | REPORTED_SPEECH
          """)
  void kindsGoByTheWords(String sentence, ClaimKind kind) {
    assertThat(suggest(sentence).getFirst().kinds()).contains(kind);
  }

  @Test
  void aMonthPromisesNothingAndALateDayIsNoRecord() {
    assertThat(suggest("The ministry received the study only in May 2025.").getFirst().kinds())
        .contains(ClaimKind.DATE)
        .doesNotContain(ClaimKind.PREDICTION, ClaimKind.SUPERLATIVE);
    assertThat(suggest("The quay may sink by ten metres.").getFirst().kinds())
        .contains(ClaimKind.PREDICTION);
  }

  @Test
  void aNumberInABudgetPaperIsNoMoney() {
    var passengers =
        suggest("The fleet carried 4,100 passengers a day, according to a budget paper.");
    var amount = suggest("The budget of the port rose to 40 million in five years.");

    assertThat(passengers.getFirst().kinds())
        .contains(ClaimKind.NUMBER)
        .doesNotContain(ClaimKind.MONEY);
    assertThat(amount.getFirst().kinds()).contains(ClaimKind.MONEY);
  }

  @Test
  void anAgeOrAnHourIsNoFigure() {
    var found = suggest("“The captain told us to stay inside at seven,” said Marek Dunn, 34.");

    assertThat(found.getFirst().kinds()).doesNotContain(ClaimKind.NUMBER);
  }

  @Test
  void sheIsTheLastWhoSpokeAlsoWithoutAName() {
    var found =
        suggest(
            "Mott’s wife, Irina, was acquitted.",
            "A clerk, who can’t be named, told the court that envelopes were handed over.",
            "“I carried them myself to the car,” she said.");

    assertThat(found.getLast().claimant()).isEqualTo("A clerk");
  }

  @Test
  void theSecondClauseOfAPronounIsSaidByTheSamePerson() {
    var found =
        suggest(
            "Lena Ode runs the port of Holm and its forty boats.",
            "She has called the fleet “a museum” and said that repairs would cost $38 million.");

    assertThat(found.getLast().claimant()).isEqualTo("Lena Ode");
    assertThat(found.getLast().attribution()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The minister said on X that the quay was safe. | POST
          A video shows the crane falling into the harbour. | VIDEO
          The photo shows the crane on the quay. | PHOTO
          The report puts the damage at two million. | DOCUMENT
          The quay was built by the town. | STATEMENT
          """)
  void theMediumGoesByWhatCarriesTheClaim(String sentence, Medium medium) {
    assertThat(suggest(sentence).getFirst().medium()).isEqualTo(medium);
  }

  @Test
  void aCasualtyFigureOfAPartyToTheConflictSaysSo() {
    var found =
        suggest(
            "Northland attacked the harbour on Monday, ending the ceasefire.",
            "The war has driven thousands from the coast.",
            "More than 300 people were killed in the attack, according to Northland's ministry of"
                + " defence.",
            "The harbour has two cranes.");

    var casualties = found.get(2);
    assertThat(casualties.reasons())
        .contains("casualty figure, attributed to a party to the conflict");
    assertThat(found).allMatch(one -> one == casualties || one.score() < casualties.score());
  }

  @Test
  void theHeadlineAndTheTextThatRepeatsItKnowEachOther() {
    var found =
        suggest(
            List.of(
                new Piece(PartKind.HEADLINE, "Harbour bridge closed after cracks in pillar"),
                new Piece(PartKind.BODY, "The town woke to an unusual silence on Monday morning."),
                new Piece(
                    PartKind.BODY,
                    "The harbour bridge was closed on Sunday after divers found cracks in a"
                        + " pillar.")));

    assertThat(found.getFirst().reasons()).contains("the text repeats it");
    assertThat(found.getLast().reasons()).contains("the headline repeats it");
  }

  @Test
  void aParaphraseThatSaysSomethingElseThanItsQuotationIsSeen() {
    var found =
        suggest(
            "Lena Ode said that the plan for the harbour includes the removal of lorries from the"
                + " quay road.",
            "“Our plan for the harbour is a quay with fewer lorries on the road by spring,” Lena"
                + " Ode said on Monday. “It is a plan for a harbour without lorries on the road.”");

    assertThat(found.getFirst().reasons())
        .anyMatch(reason -> reason.startsWith("the paraphrase does not match its quotation"));
  }

  @Test
  void aFaithfulParaphraseIsLeftInPeace() {
    var found =
        suggest(
            "Lena Ode said that the port would remove lorries from the quay road by spring.",
            "“The port will remove lorries from the quay road by spring,” Lena Ode said.");

    assertThat(found)
        .flatExtracting(Suggestion::reasons)
        .noneMatch(reason -> reason.contains("does not match"));
  }

  @Test
  void aCounterclaimPointsAtWhatItContradicts() {
    var found =
        suggest(
            "The fishermen said that the port had hidden the cracks in the quay.",
            "The port authority denied that it had hidden cracks in the quay.");

    assertThat(found.getFirst().reasons())
        .anyMatch(reason -> reason.startsWith("contradicted by “The port authority denied"));
    assertThat(found.getLast().reasons()).contains("counterclaim by The port authority");
  }

  @Test
  void whoDeniesThisDeniesWhatWasSaidJustBefore() {
    var found =
        suggest(
            "The museum said the alarm of the museum was tested in January by Argus Guard.",
            "Piet Vos told Radio Holm that it had been switched off.",
            "Argus Guard, which tested the alarm of the museum, rejects the claim.");

    assertThat(found.get(1).reasons())
        .anyMatch(reason -> reason.startsWith("contradicted by “Argus Guard"));
    assertThat(found.getFirst().reasons())
        .noneMatch(reason -> reason.startsWith("contradicted by"));
  }

  @Test
  void aNumberToCallCountsNothing() {
    var found = suggest("The police ask anyone who saw the men to call 0800 1234 at once.");

    assertThat(found.getFirst().kinds())
        .doesNotContain(ClaimKind.NUMBER, ClaimKind.DATE, ClaimKind.HISTORICAL);
  }

  @Test
  void onlyClaimTextIsLookedAt() {
    var found =
        suggest(
            List.of(
                new Piece(PartKind.DATELINE, "Oxhaven, 3 March"),
                new Piece(PartKind.BODY, "The quay is 300 metres long."),
                new Piece(PartKind.RELATED, "Also read: 14 people killed on the quay"),
                new Piece(PartKind.DISCLAIMER, "We can't verify every statement.")));

    assertThat(found).singleElement().matches(one -> one.reaches(CUT_OFF));
  }

  @Test
  void suggestionsStandInOrderInsideTheirPartsAndGiveAReason() {
    var joined =
        ReadArticle.join(
            List.of(
                new Piece(PartKind.HEADLINE, "Größe 😀 of the quay"),
                new Piece(PartKind.BODY, "😀 It sank. “Who knew?” he asked.\nNobody… 7."),
                new Piece(PartKind.CAPTION, "  ")));

    var found = rules.suggest(joined.text(), joined.parts(), null);

    int last = 0;
    for (var one : found) {
      assertThat(one.start()).isGreaterThanOrEqualTo(last);
      assertThat(joined.parts()).anyMatch(part -> part.holds(one.start(), one.end()));
      assertThat(one.score()).isBetween(0, 100);
      assertThat(one.reasons()).isNotEmpty();
      last = one.end();
    }
  }

  @Test
  void theSameTextGetsTheSameAnswer() {
    var text = "Lena Ode said 14 people died. “The port knew,” she said. The port denied it.";

    assertThat(suggest(text)).isEqualTo(suggest(text));
  }

  static Stream<String> unkindTexts() {
    return Stream.of(
        "word ".repeat(200_000),
        "a" + "\u0301".repeat(10_000) + " said so",
        "x".repeat(1_000_000),
        "Go. ".repeat(100_000),
        "Hamas said ".repeat(90_000),
        "\"".repeat(500_000),
        "“He said ".repeat(100_000),
        ". ".repeat(400_000),
        ".".repeat(1_000_000),
        "(".repeat(500_000) + ")".repeat(500_000),
        "A.".repeat(400_000),
        "Mr. ".repeat(200_000),
        "7,".repeat(400_000),
        "He rejected it. ".repeat(60_000),
        ", who ".repeat(150_000) + "said",
        "\ud800".repeat(100_000),
        "\n \n".repeat(200_000),
        "桥关闭了。".repeat(100_000));
  }

  @ParameterizedTest
  @MethodSource("unkindTexts")
  void unkindTextsTakeNoLongerThanTheirLength(String text) {
    var parts = List.of(new Part(1, PartKind.BODY, 0, text.length()));

    var found =
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> rules.suggest(text, parts, "en"));

    assertThat(found).allMatch(one -> one.start() < one.end() && one.end() <= text.length());
  }

  @Test
  void manyPartsAreNoBurden() {
    var pieces =
        IntStream.range(0, 50_000)
            .mapToObj(i -> new Piece(PartKind.BODY, "Part " + i + " was closed."))
            .toList();

    var found = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> suggest(pieces));

    assertThat(found).hasSize(50_000);
  }

  private List<Suggestion> suggest(String... paragraphs) {
    var pieces = new ArrayList<Piece>();
    for (var paragraph : paragraphs) {
      pieces.add(new Piece(PartKind.BODY, paragraph));
    }
    return suggest(pieces);
  }

  private List<Suggestion> suggest(List<Piece> pieces) {
    var joined = ReadArticle.join(pieces);
    return rules.suggest(joined.text(), joined.parts(), "en");
  }
}
