package org.stet.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stet.article.PartKind;
import org.stet.article.RevisionText;
import org.stet.article.read.ReadArticle;
import org.stet.article.read.ReadArticle.Piece;

class RedrawnTest {

  @Test
  void paragraphsStandBesideWhatBecameOfThem() {
    var before = draft("The quay gave way.", "14 boats sank on Tuesday.", "Nobody came.");
    var after = draft("The quay gave way.", "A new one.", "15 boats sank on Tuesday.");

    assertThat(read(new Redrawn(before, after)))
        .containsExactly(
            "The quay gave way. = The quay gave way.",
            " > A new one.",
            "14 boats sank on Tuesday. > 15 boats sank on Tuesday.",
            "Nobody came. > ");
  }

  @Test
  void aLineThatStandsThereSeveralTimesIsUnchangedToo() {
    var before = draft("Advertisement", "14 boats sank.", "Advertisement", "Nobody came.");
    var after = draft("Advertisement", "15 boats sank.", "Advertisement", "Nobody came.");

    assertThat(read(new Redrawn(before, after)))
        .containsExactly(
            "Advertisement = Advertisement",
            "14 boats sank. > 15 boats sank.",
            "Advertisement = Advertisement",
            "Nobody came. = Nobody came.");
  }

  @Test
  void anEmptyOldDraftIsNoTrouble() {
    assertThat(read(new Redrawn(draft(), draft("One.")))).containsExactly(" > One.");
  }

  private static List<String> read(Redrawn redrawn) {
    return redrawn.rows().stream()
        .map(row -> redrawn.was(row) + (row.same() ? " = " : " > ") + redrawn.is(row))
        .toList();
  }

  private static RevisionText draft(String... paragraphs) {
    var joined =
        ReadArticle.join(
            Arrays.stream(paragraphs).map(words -> new Piece(PartKind.BODY, words)).toList());
    return new RevisionText(
        1, joined.text(), joined.parts(), "", "", UUID.randomUUID(), Instant.EPOCH);
  }
}
