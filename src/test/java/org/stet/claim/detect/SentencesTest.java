package org.stet.claim.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  /** "|" marks where a careful copy-editor would end a sentence. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The U.S. Coast Guard came at 9 a.m. Monday.| It left the U.S.| The crew stayed.",
        "Mr. Ode met Dr. J. K. Lund in St. Anne.| They spoke for an hour.",
        "It fell on Oct. 7 and again on Nov. 12.| No. 4 was spared.",
        "Turnout rose by 3.5 percent.| Costs fell to $1.2 million.",
        "She paused ... and went on.| Then she left…| Nobody followed.",
        "“The bridge is closed.| Nobody may cross,” she said.| “Not today.”| He agreed.",
        "\"We counted twice.| We were right,\" said Ms. Aho.| The mayor disagreed.",
        "The result: 1. Norway 2. Finland 3. Spain.| Others followed.",
        "“Who did it?” the judge asked.| Nobody answered!| “Stop!” he cried.",
        "Acme Inc. shares fell.| They work for Acme Inc.| The board met in Jan.| It adjourned.",
        "The dam broke.| (Nobody was hurt.)| Crews came at once.",
        "He used an iPhone.| iPhones are banned there.",
        "The agency confirmed it.|(Photo: Mira Holt)",
        "Was it plan B?| Yes.",
        "Prices rose vs. last year, i.e. more than feared.| Wages did not.",
        "They left at 8:51 p.m. (1451 GMT) from the old port.| It rained.",
        "A line without a full stop\n\n|Another one"
      })
  void endWhereACopyEditorWouldSaySo(String marked) {
    var text = marked.replace("|", "");

    var found = Sentences.of(text, "en").stream().map(span -> span.of(text)).toList();

    assertThat(found)
        .containsExactlyElementsOf(Stream.of(marked.split("\\|")).map(String::strip).toList());
  }

  @Test
  void otherScriptsGoByTheUnicodeRules() {
    var chinese = "桥关闭了。没有人受伤。市长明天讲话。";
    var hindi = "पुल बंद है। कोई घायल नहीं हुआ।";

    assertThat(Sentences.of(chinese, "zh")).hasSize(3);
    assertThat(Sentences.of(hindi, "hi")).hasSize(2);
  }

  @Test
  void anArabicQuestionEndsASentence() {
    assertThat(Sentences.of("هل أغلق الجسر؟ نعم. لم يصب أحد.", "ar")).hasSize(3);
  }

  @Test
  void nothingButBlanksHoldsNoSentence() {
    assertThat(Sentences.of("", "en")).isEmpty();
    assertThat(Sentences.of(" \n\n\t\u00a0", null)).isEmpty();
  }

  /** Whatever comes in: in order, inside the text, no letter lost, no character cut in two. */
  @Test
  void everyLetterStandsInExactlyOneSentence() {
    long seed = 4711;
    var random = new Random(seed);
    var pieces =
        List.of(
            "a", "B", ". ", "? ", "…", "\"", "”", "(", ")", "\n", "\n\n", "😀", "é", "U.S.", "ж",
            "。", " ", "7", "Mr", ".", "\u0301", "—");
    for (int round = 0; round < 400; round++) {
      var made = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        made.append(pieces.get(random.nextInt(pieces.size())));
      }
      var text = made.toString();

      var found = Sentences.of(text, null);

      int last = 0;
      for (var span : found) {
        assertThat(text.substring(last, span.start())).as("seed %d: %s", seed, text).isBlank();
        assertThat(span.start()).isGreaterThanOrEqualTo(last);
        assertThat(isWhole(text, span.start()) && isWhole(text, span.end())).isTrue();
        last = span.end();
      }
      assertThat(text.substring(last)).as("seed %d: %s", seed, text).isBlank();
    }
  }

  private static boolean isWhole(String text, int at) {
    return at == 0
        || at == text.length()
        || !(Character.isHighSurrogate(text.charAt(at - 1))
            && Character.isLowSurrogate(text.charAt(at)));
  }
}
