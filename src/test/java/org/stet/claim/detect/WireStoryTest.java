package org.stet.claim.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stet.article.PartKind;
import org.stet.article.read.ArticleReader;
import org.stet.article.read.ReadArticle;
import org.stet.claim.ClaimKind;
import org.stet.claim.Medium;

/** A whole wire story, as it comes: read, and its claims suggested. */
class WireStoryTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("stet.shared.data", "../shared/data")).resolve("articles");

  @Test
  void everyLineThatIsNoClaimTextIsRecognised() throws IOException {
    var read = story();

    assertThat(read.parts())
        .extracting(part -> part.kind())
        .containsExactly(
            PartKind.DATELINE,
            PartKind.BODY,
            PartKind.ADVERT,
            PartKind.BODY,
            PartKind.BODY,
            PartKind.RELATED,
            PartKind.ADVERT,
            PartKind.BODY,
            PartKind.BODY,
            PartKind.BODY,
            PartKind.ADVERT,
            PartKind.RELATED,
            PartKind.BODY,
            PartKind.BODY,
            PartKind.BODY,
            PartKind.BODY,
            PartKind.DISCLAIMER,
            PartKind.CREDIT);
    assertThat(read.dateline()).isEqualTo("2024-11-27 Washington DC, US");
    assertThat(read.published()).isEqualTo("2024-11-27");
  }

  @Test
  void eachClaimOfSubstanceIsSuggestedWithItsClaimant() throws IOException {
    var read = story();
    var found = suggestions(read);

    assertThat(found).hasSize(10).allMatch(one -> one.reaches(50));
    assertThat(found)
        .extracting(Suggestion::claimant)
        .containsExactly(
            "Joe Biden",
            null,
            "Joe Biden",
            "Jake Sullivan",
            "Hamas",
            null,
            "the territory's Hamas-run health ministry",
            "the US and its Arab allies",
            null,
            "Hamas");
    assertThat(found.get(2).medium()).isEqualTo(Medium.POST);
  }

  @Test
  void theTwoCasualtyClaimsComeFirstAmongTheNumbers() throws IOException {
    var read = story();
    var numbers =
        suggestions(read).stream()
            .filter(one -> one.kinds().contains(ClaimKind.NUMBER))
            .sorted(Comparator.comparingInt(Suggestion::score).reversed())
            .toList();

    assertThat(numbers.subList(0, 2))
        .allMatch(one -> one.kinds().contains(ClaimKind.CASUALTY))
        .extracting(one -> read.text().substring(one.start(), one.end()))
        .anyMatch(words -> words.contains("1200 people"))
        .anyMatch(words -> words.contains("44,000 people"));
  }

  @Test
  void theParaphraseThatDoesNotMatchAndTheCounterclaimArePointedOut() throws IOException {
    var found = suggestions(story());

    assertThat(String.join("; ", found.getFirst().reasons()))
        .contains("removal of Hamas from power")
        .contains("without Hamas in power");
    assertThat(String.join("; ", found.get(4).reasons())).contains("counterclaim by Hamas");
  }

  private static ReadArticle story() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "No " + FOLDER + " (-Dstet.shared.data=DIR)");
    try (var files = Files.list(FOLDER)) {
      var file = files.sorted().findFirst().orElseThrow();
      return new ArticleReader().file("story.txt", Files.readAllBytes(file));
    }
  }

  private static List<Suggestion> suggestions(ReadArticle read) {
    return new Rules().suggest(read.text(), read.parts(), read.language());
  }
}
