package org.stet.claim.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stet.claim.match.SimilarTexts.Entry;
import org.stet.claim.match.SimilarTexts.Figures;

class SimilarTextsTest {

  private static final UUID FLOOD = UUID.randomUUID();
  private static final UUID FERRY = UUID.randomUUID();
  private static final UUID RENTS = UUID.randomUUID();

  private static final List<Entry> CLAIMS =
      List.of(
          new Entry(FLOOD, "The flood in the Aldane valley killed 212 people."),
          new Entry(FERRY, "The ferry to Brakesund has been late on every second crossing."),
          new Entry(RENTS, "Rents in the old town rose by 14 percent within a year."));

  @TempDir Path folder;

  @Test
  void aClaimIsFoundByItsRareWords() throws IOException {
    try (var texts = opened(Meaning.NONE)) {
      var found = texts.like("Officials: 212 dead after Aldane flooded", 5);

      assertThat(found.getFirst().id()).isEqualTo(FLOOD);
      assertThat(found.getFirst().shared()).containsExactlyInAnyOrder("212", "Aldane", "flooded");
      assertThat(found.getFirst().meaning()).isNull();
      assertThat(found.getFirst().isSimilar()).isTrue();
    }
  }

  @Test
  void theSameSentenceIsCloseUnlessItsFiguresSayOtherwise() throws IOException {
    try (var texts = opened(Meaning.NONE)) {
      var same = texts.like("The flood killed 212 people in the Aldane valley", 1).getFirst();
      var other = texts.like("The flood killed 150 people in the Aldane valley", 1).getFirst();
      var none = texts.like("Bread is cheaper in the north", 1);

      assertThat(same.isClose()).isTrue();
      assertThat(same.figures()).isEqualTo(Figures.SAME);
      assertThat(other.isSimilar()).isTrue();
      assertThat(other.isClose()).isFalse();
      assertThat(none).noneMatch(SimilarTexts.Hit::isSimilar);
    }
  }

  @Test
  void aClaimInOtherWordsIsFoundByItsMeaning() throws IOException {
    try (var texts = opened(MiniLm.shared())) {
      var asked = "Tenants in the historic centre pay much more for their flats than last summer";

      var byWords = texts.byWords(asked, 5);
      var fused = texts.like(asked, 5).getFirst();

      assertThat(byWords).noneMatch(SimilarTexts.Hit::isSimilar);
      assertThat(fused.id()).isEqualTo(RENTS);
      assertThat(fused.meaning()).isBetween(0.4, 1.0);
    }
  }

  @Test
  void whatWasTakenOutIsNotFoundAndWhatChangedIsFoundOnce() throws IOException {
    try (var texts = opened(Meaning.NONE)) {
      texts.remove(Set.of(FERRY));
      texts.put(List.of(new Entry(RENTS, "Rents in Aldane fell.")));

      assertThat(texts.size()).isEqualTo(2);
      assertThat(texts.like("ferry to Brakesund late", 5)).isEmpty();
      assertThat(texts.like("rents", 5)).extracting(SimilarTexts.Hit::id).containsExactly(RENTS);
    }
  }

  @Test
  void whatWasKeptIsThereAfterACrashTogetherWithItsNote() throws IOException {
    try (var texts = opened(Meaning.NONE)) {
      texts.keep(Map.of("entry", "17"));
      texts.put(List.of(new Entry(UUID.randomUUID(), "Never kept.")));
      var copy = folder.resolveSibling(folder.getFileName() + "-after-the-crash");
      copy(copy);

      try (var after = SimilarTexts.open(copy, Meaning.NONE)) {
        assertThat(after.note()).containsEntry("entry", "17");
        assertThat(after.size()).isEqualTo(3);
      }
    }
  }

  @Test
  void aDamagedFolderBeginsAnewAndOneInUseIsLeftAlone() throws IOException {
    try (var texts = opened(Meaning.NONE)) {
      texts.keep(Map.of("entry", "17"));
      assertThatThrownBy(() -> SimilarTexts.open(folder, Meaning.NONE))
          .isInstanceOf(IOException.class);
    }
    try (var files = Files.list(folder)) {
      for (var file : files.filter(file -> !file.endsWith("write.lock")).toList()) {
        Files.writeString(file, "rubbish");
      }
    }

    var strange = Files.writeString(folder.resolve("stet.key"), "Nobody can make this again.");
    try (var anew = SimilarTexts.open(folder, Meaning.NONE)) {
      assertThat(anew.size()).isZero();
      assertThat(anew.note()).isEmpty();
    }
    assertThat(strange).hasContent("Nobody can make this again.");
  }

  @Test
  void whereTheModelDoesNotAnswerItIsATroubleOfTheStore() throws IOException {
    Meaning dumb =
        new Meaning() {
          @Override
          public boolean isOn() {
            return true;
          }

          @Override
          public Optional<float[]> of(String text) {
            throw new IllegalStateException("The sentence model does not answer");
          }
        };
    try (var texts = SimilarTexts.open(folder, dumb)) {
      assertThatThrownBy(() -> texts.like("rents", 5)).isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void strangeTextsAreOnlyTexts() throws IOException {
    try (var texts = opened(Meaning.NONE)) {
      for (var asked :
          List.of(
              "", " ", "\"(:*?~^", "NOT AND OR", "word ".repeat(20_000), "\uD83D\uDE00", "死亡")) {
        assertThat(texts.like(asked, 5)).hasSizeLessThan(6);
      }
    }
  }

  private LuceneTexts opened(Meaning meaning) throws IOException {
    var texts = LuceneTexts.open(folder, meaning);
    texts.put(CLAIMS);
    return texts;
  }

  private void copy(Path copy) throws IOException {
    Files.createDirectories(copy);
    try (var files = Files.list(folder)) {
      for (var file : files.filter(file -> !file.endsWith("write.lock")).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
  }
}
