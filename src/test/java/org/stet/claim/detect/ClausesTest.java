package org.stet.claim.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stet.article.PartKind;
import org.stet.article.read.ReadArticle;
import org.stet.article.read.ReadArticle.Piece;
import org.stet.claim.ClaimKind;

/** A sentence that holds two claims is suggested clause by clause, and only where that is plain. */
class ClausesTest {

  private final ClaimDetector rules = new Rules();

  /** What stands in brackets joins the clauses, and is in none of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "A fire killed 12 people on Monday[, and ]the coast guard said 30 more were missing.",
        "Unemployment fell to 4.1 percent in May[; ]inflation rose to 5.2 percent.",
        "Exports rose by 9 percent in 2023[, while ]the deficit was 40 million.",
        "Lena Ode won the election in 2022[, but ]her party lost its majority last year.",
        "The owner, Sella Ferries, was fined 2 million crowns[, and ]two captains were suspended.",
        "Lena Ode said rents had risen by a third[, but ]union officials said it was untrue.",
        "The Senate passed the bill on Thursday[, and ]President Ana Doru signed it into law.",
        "Building rules were tightened in 2004[, yet ]inspectors approved 60 schools.",
        "The ministry said the quay had sunk in May[ and ]the police said it was closed.",
        "Police detained the engineer and an agent[; ]prosecutors opened a file in Holm[; ]a court"
            + " fined the owner $3 million.",
        "The court rejected the “quay tax”[, but ]the party filed a complaint in May.",
        "Leader Jan Fenn (Independent) said it would save $3 million[, while ]opposition leader Ana"
            + " Doru said it saved less.",
        "HOLM, Nov 27 (Meridian) - Dockers at three quays stayed away on Friday, the union FNV"
            + " said[, and ]47 ships were waiting at anchor, according to the harbour master.",
        "Ellery University found that cranes destroyed 1,900 jobs by 2024[, but ]Professor Anja"
            + " Vos, who led it, warned against reading it as a forecast.",
        "Ode, in a post on X, accused the mayor of lying[; ]the mayor's office called the charge"
            + " absurd.",
        "The company employs 4,000 people[; ]its founder owns 62 per cent of the shares.",
        "Two children were injured when the roof fell[, and ]the school's headteacher, Karin Holt,"
            + " resigned on Monday."
      })
  void eachMainClauseWithSomethingToLookUpIsASuggestion(String marked) {
    var sentence = marked.replace("[", "").replace("]", "");

    var found = quotes(sentence, "en");

    assertThat(found).containsExactly(marked.split("\\[[^]]*]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // one who says both
        "The ministry said 12 people were killed, and 30 were missing.",
        "The ministry said rents had risen 38 percent, while wages had grown by 11 percent.",
        "Twelve people were killed on Monday, and 30 were wounded, police said.",
        "According to the ministry, 12 people were killed, and 30 were wounded.",
        "The town approved 60 schools in 2004, and the bank rated 12 of them unsafe, records show.",
        "Lena Ode confirmed that the quay had sunk, and the crane was lost in May.",
        "Two children were injured when the roof fell, and the wall collapsed on Monday.",
        "The ferry sank because the captain slept, and the teacher resigned in 2019.",
        "Dockers stayed away on Friday, the union said, and 47 ships were waiting at anchor.",
        "The yard, called the Old Quay in 1950, was sold in May, and was shut in 2019.",
        "Ode, confirmed as mayor in 2019, and the council of Holm owned 12 boats in May.",
        // one subject, or none that stands alone
        "The fire killed 12 people, and destroyed the harbour on Monday.",
        "Lena Ode won Holm in 2020, but she lost Sella in 2022.",
        "The fund lost $3 million in May, and it closed in June.",
        "The town has 12 schools; three of them were closed in 2004.",
        "Exports rose 3 percent in 2023, and imports 4 percent.",
        // lists
        "Police seized 12 guns, three cars, and a boat on Monday.",
        "The mayors of Holm, Sella, and Oxhaven refused the money in 2023.",
        "Exports rose in May, imports fell in June, and the deficit was 40 million in July.",
        // nothing to look up in one of them
        "The minister resigned on Monday, but the mood was awful.",
        "The quay was closed in 2019, and the town should be ashamed.",
        // conditions, relative and other clauses that hang on one
        "If the quay was closed in 2019, and the port knew it, the town was misled.",
        "The man, who was jailed in 2019, and his brother were arrested on Monday.",
        "The harbour was closed after a ship sank in May, and the crane was lost in June.",
        "In 2019, the port lost 40 jobs, and the shipyard was closed.",
        "The port closed the quay because the piles were rotten, and the crane was sinking.",
        "The fund (set up in 2019, and its board was sworn in in May) lost $3 million.",
        "The fund — set up in 2019, and its board was sworn in in May — lost $3 million.",
        // quotations and questions
        "“The roof fell at seven, and the captain was in his cabin on Monday,” said Lena Ode.",
        "Lena Ode said “the roof fell on Monday, and the crew was asleep”.",
        "Who closed the quay in 2019, and the shipyard was told in May?",
        "The report lists three losses: the quay was closed in 2019, and the yard was sold in May."
      })
  void whereItIsNotPlainTheSentenceStaysWhole(String sentence) {
    assertThat(quotes(sentence, "en")).containsExactly(sentence);
  }

  @Test
  void eachClauseHasItsOwnKindsScoreAndClaimant() {
    var found =
        suggest(
            "A fire killed 12 people on Monday, and the coast guard said the ferry cost $3"
                + " million.",
            "en");

    assertThat(found).extracting(Suggestion::claimant).containsExactly(null, "the coast guard");
    assertThat(found).extracting(Suggestion::attribution).containsExactly(null, "said");
    assertThat(found.getFirst().kinds())
        .contains(ClaimKind.CASUALTY)
        .doesNotContain(ClaimKind.MONEY, ClaimKind.REPORTED_SPEECH);
    assertThat(found.getLast().kinds())
        .contains(ClaimKind.MONEY, ClaimKind.REPORTED_SPEECH)
        .doesNotContain(ClaimKind.CASUALTY);
    assertThat(found.getFirst().score()).isGreaterThan(found.getLast().score());
  }

  @Test
  void twoWhoSayDifferentThingsInOneSentenceHaveTheirOwnClauses() {
    var found =
        suggest(
            "Lena Ode said the ferry had passed an inspection in March, but union officials said"
                + " the inspector had never gone below deck.",
            "en");

    assertThat(found)
        .extracting(Suggestion::claimant)
        .containsExactly("Lena Ode", "union officials");
  }

  @Test
  void otherLanguagesAndHeadlinesStayWhole() {
    var german = "Die Arbeitslosigkeit fiel auf 4,1 Prozent; die Inflation war 2023 hoch.";
    var line = "Unemployment fell to 4.1 percent in May; inflation rose to 5.2 percent";
    var headline = ReadArticle.join(List.of(new Piece(PartKind.HEADLINE, line)));

    assertThat(quotes(german, "de")).containsExactly(german);
    assertThat(rules.suggest(headline.text(), headline.parts(), "en")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It fell, and | the | It fell
          It fell; but  | the | It fell
          It fell and | the | It fell
          It fell, | the | `It fell, `
          It fell, says Ann | Lee | `It fell, says Ann `
          """,
      quoteCharacter = '`')
  void aConjunctionGoesWithTheWordsThatItOpens(String before, String words, String left) {
    var text = before + " " + words;

    int end = Conjunctions.endBefore(text, text.lastIndexOf(words));

    assertThat(text.substring(0, end)).isEqualTo(left);
  }

  private Stream<String> quotes(String sentence, String language) {
    return suggest(sentence, language).stream()
        .map(one -> sentence.substring(one.start(), one.end()));
  }

  private List<Suggestion> suggest(String sentence, String language) {
    var joined = ReadArticle.join(List.of(new Piece(PartKind.BODY, sentence)));
    return rules.suggest(joined.text(), joined.parts(), language);
  }
}
