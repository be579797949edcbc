package org.stet.claim.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stet.article.Part;
import org.stet.article.PartKind;
import org.stet.claim.Intake;

/** A person cuts a sentence in two at the stroke; each piece has a speaker of its own, or none. */
class WhoSaysTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Leader Derek Fenn said it saves £380,000,/ while Labour's Sunita Rao said it saves less. | Derek Fenn | Sunita Rao
          Two terminals stood still, the union FNV said,/ and 47 ships were waiting, according to the harbour master. | the union FNV | the harbour master
          The bridge was built in 1964,/ but the inspector Ole Ravn said it was shut twice. | | Ole Ravn
          Leiden University found that 1,900 jobs were lost,/ but Professor Anja Vos warned against haste. | Leiden University | Anja Vos
          Police said 30 people had died in the fire/ and 12 were missing. | Police | Police
          Thirty people died in the fire/ and 12 were missing, police said. | police | police
          Thirty people died in the fire, police said,/ and the mayor has left the town. | police |
          Police said 30 people had died in the fire;/ the mayor has left the town. | Police |
          """)
  void aPieceIsSaidByWhoSaysItThere(String marked, String first, String second) {
    int cut = marked.indexOf('/');
    var text = marked.replace("/", "");
    var parts = List.of(new Part(1, PartKind.BODY, 0, text.length()));
    var whole = new Rules().suggest(text, parts, "en");
    var pieces = Set.of(new Intake.Span(0, cut), new Intake.Span(cut + 1, text.length()));

    var shaped =
        pieces.stream()
            .sorted((one, other) -> one.start() - other.start())
            .flatMap(piece -> Intake.shaped(text, parts, "en", whole, Set.of(piece)).stream())
            .toList();

    assertThat(shaped.stream().map(Suggestion::claimant).toList())
        .isEqualTo(Stream.of(first, second).toList());
  }
}
