package org.stet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlyphTest {

  @ParameterizedTest
  @EnumSource
  void everyGlyphIsDrawn(Glyph glyph) throws IOException {
    var sprite = Files.readString(Path.of("frontend/components/stet-glyph.ts"));

    assertThat(sprite).contains("\n  " + glyph.symbol() + ": '<");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SUPPORTED",
        "SUPPORTED_WITH_FIX",
        "MISLEADING",
        "CONFLICTING",
        "REFUTED",
        "UNPROVEN",
        "NOT_CHECKABLE"
      })
  void aVerdictIsShownOnceItIsProposed(String verdict) {
    var sign = Glyph.ofVerdict(verdict);

    assertThat(Glyph.ofClaim("PROPOSED", verdict)).isEqualTo(sign);
    assertThat(Glyph.ofClaim("APPROVED", verdict)).isEqualTo(sign);
    assertThat(Glyph.ofClaim("CHECKING", verdict)).isEqualTo(Glyph.CHECKING);
  }

  @Test
  void aBlindSecondCheckNeverShowsTheVerdict() {
    assertThat(Glyph.ofClaim("SECOND_CHECK", "REFUTED")).isEqualTo(Glyph.SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SUGGESTED", "TO_CHECK", "CHECKING", "WAITING", "DISPUTED", "STALE", "CLOSED"})
  void everyOtherStageHasASignOfItsOwn(String stage) {
    assertThat(Glyph.ofClaim(stage, null)).isNotNull();
    assertThat(Badges.ofStage(stage, null, "words").getText()).isEqualTo("words");
  }

  @ParameterizedTest
  @ValueSource(strings = {"KEEP", "CHANGE", "ATTRIBUTE", "CUT", "LEGAL", "ON_AUTHOR", "STET"})
  void everyDispositionHasASign(String disposition) {
    assertThat(Glyph.ofDisposition(disposition).symbol())
        .isEqualTo(disposition.toLowerCase().replace("_", ""));
  }
}
