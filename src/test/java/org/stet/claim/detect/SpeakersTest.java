package org.stet.claim.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stet.article.Part;
import org.stet.article.PartKind;

/** Who says the last sentence of a paragraph; nobody is better than somebody else. */
class SpeakersTest {

  private static List<Suggestion> read(String text) {
    var part = new Part(1, PartKind.BODY, 0, text.length());
    return ClaimDetector.rules().suggest(text, List.of(part), "en");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A source close to the inquiry confirmed that two clerks were questioned. | A source close to the inquiry
          Judge Miriam Hoyt fined him. The band's chair, Ann Quill, disputed that. “We have no penny,” she said. | Ann Quill
          His lawyer, Eva Lang, spoke. Harrow's sister Mia, who watched, wept. She said the home was lost. | Mia
          The port authority said so. The operator, Selva Energy, denied it had failed. It said the dam passed in March. | Selva Energy
          Eva Lang was there. Union director Wim Post called it illegal. Post said a court would decide. | Wim Post
          Police say eleven people were held at the port, our reporter Nils Aho writes. | Police
          Both the fire service and the army said that boats had come. | the fire service and the army
          The union IF Metall rejected that explanation. | The union IF Metall
          Dr. Lin Chao works on floods. She and her colleague Mr. Ito concluded in 2019 that it was unsafe. | Lin Chao and her colleague Mr. Ito
          Ninety-year-old Edna Pike said she had borrowed 40 books. | Edna Pike
          His barrister, Simon Crale KC, said his client had repaid it. | Simon Crale
          “She could read a trace,” said her former student, Professor Kwame Asa. | Kwame Asa
          A petition against the plan gathered 6,214 signatures, organisers claim. | organisers
          The port is shut and the cranes stand still, its critics complain. | its critics
          Karl Said was there. Mr. Said said the town was lost. | Karl Said
          The WHO warned on Tuesday of a shortage of insulin. | The WHO
          The electoral commission puts turnout at 71.4 per cent. | The electoral commission
          Minister Eva Smit put the damage at 300 million euros. | Eva Smit
          The organisers spoke of 2,500. | The organisers
          Analysts polled by Nordfin had expected 20.4 billion. | Analysts
          Ministers believe unemployment will reach 6 per cent. | Ministers
          Data from the statistics office suggest a rise of 2 points. | Data from the statistics office
          The court ruled the contract void. | The court
          The mayor's office called the charge absurd. | The mayor's office
          In an email to staff, chief executive Lou Brand admitted the failings. | Lou Brand
          Her death was confirmed by her daughter, Astrid Venn, who said the cause was pneumonia. | Astrid Venn
          Smit is a crook, wrote the columnist Piet Hals in the weekly De Kade. | Piet Hals
          Sharks bit 3 people this morning. — @stormwatcher_pt, 23 November 2026 | @stormwatcher_pt
          """)
  void whoSpeaksIsNamedAsTheTextNamesThem(String text, String claimant) {
    var last = read(text).getLast();

    assertThat(last.claimant()).isEqualTo(claimant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          By Lena Hartwig and Omar Said
          Mayor Dorin Venn spoke. Updates with toll and adds background in the last paragraphs
          The clinic admitted the man on Friday.
          The mayor called the fire brigade.
          The club put the ball in the net at the end.
          The minister, who said little, was arrested in May, and is in jail.
          """)
  void whatOnlyLooksLikeSpeechIsNobodys(String text) {
    var last = read(text).getLast();

    assertThat(last.claimant()).isNull();
  }
}
