package org.stet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.Paper;
import org.stet.archive.Archive;
import org.stet.archive.Digest;
import org.stet.article.Remarks.Remark;
import org.stet.article.read.ArticleReader;
import org.stet.claim.Intake;

/** What a reporter wrote in the margin is proposed as evidence on the words it stands on. */
@DeskTest
@Import(HttpDesk.class)
class RemarksTest {

  private static final String W =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  @Autowired Desk desk;
  @Autowired HttpDesk http;
  @Autowired Intake intake;
  @Autowired ArticleReader reader;
  @Autowired Remarks remarks;
  @Autowired Archive archive;

  @Test
  void aCommentIsFoundWithTheClaimWhoseWordsItStandsOn() {
    var article = fromWord(true);
    var boats = desk.claim(article, "About 300 fishing boats have to go north.");
    var quay = desk.claim(article, "The quay sinks.");

    assertThat(
            Desk.as("mia", () -> remarks.on(article, "About 300 fishing boats have to go north.")))
        .containsExactly(
            new Remark("Rosa", "Register: https://port.example/r?p=3", "300 fishing boats"));
    assertThat(Desk.as("mia", () -> remarks.on(article, "The quay sinks."))).isEmpty();

    var shown = http.get("mia", "/api/v1/claims/" + boats + "/remarks").json();
    assertThat(shown.get(0).get("by").asString()).isEqualTo("Rosa");
    assertThat(shown.get(0).get("text").asString()).startsWith("Register");
    assertThat(http.get("mia", "/api/v1/claims/" + quay + "/remarks").json()).isEmpty();
    assertThat(http.get("mia", "/api/v1/claims/" + UUID.randomUUID() + "/remarks").status())
        .isEqualTo(404);
  }

  @Test
  void aDraftThatWasNoFileHasNoMargin() {
    var article = fromWord(false);

    assertThat(Desk.as("mia", () -> remarks.on(article, "300 fishing boats"))).isEmpty();
  }

  @Test
  void anErasedFileTakesItsRemarksWithIt() {
    var article = fromWord(true);
    assertThat(Desk.as("mia", () -> remarks.on(article, "300 fishing boats"))).hasSize(1);

    Desk.does("ada", () -> archive.erase(Digest.of(last).hex(), "A source asked", "stet"));

    assertThat(Desk.as("mia", () -> remarks.on(article, "300 fishing boats"))).isEmpty();
  }

  @Test
  void aFootnoteOfAMarkdownFileIsFoundWithTheClaimThatPointsToIt() {
    var text =
        "# Boats "
            + UUID.randomUUID()
            + "\n\nThe quay sinks. About 300 boats have to go north.[^1]\n\n[^1]: Register, p. 3.\n";
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var read = reader.file("draft.md", bytes);
    var paper =
        Paper.of("Boats", read).by(List.of("rosa")).cameAs("draft.md", "text/markdown", bytes);

    var article = Desk.as("rosa", () -> intake.store(paper.handedIn(), Set.of()));

    assertThat(Desk.as("mia", () -> remarks.on(article, "About 300 boats have to go north.")))
        .containsExactly(
            new Remark(null, "Register, p. 3.", "About 300 boats have to go north.[^1]"));
    assertThat(Desk.as("mia", () -> remarks.on(article, "The quay sinks."))).isEmpty();
  }

  private byte[] last = {};

  private UUID fromWord(boolean kept) {
    var bytes = docx(UUID.randomUUID().toString());
    last = bytes;
    var read = reader.file("draft.docx", bytes);
    var draft = Paper.of("Boats " + UUID.randomUUID(), read).by(List.of("rosa"));
    var paper = kept ? draft.cameAs("draft.docx", "application/zip", bytes) : draft;
    return Desk.as("rosa", () -> intake.store(paper.handedIn(), Set.of()));
  }

  /** No two are alike, so that none is erased with another. */
  private static byte[] docx(String paragraph) {
    var files =
        Map.of(
            "word/document.xml",
            "<w:document"
                + W
                + "><w:body><w:p><w:r><w:t>The quay sinks. About </w:t></w:r><w:commentRangeStart"
                + " w:id=\"0\"/><w:r><w:t>300 fishing boats</w:t></w:r><w:commentRangeEnd"
                + " w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:t> have to go"
                + " north.</w:t></w:r></w:p><w:p><w:r><w:t>"
                + paragraph
                + "</w:t></w:r></w:p></w:body></w:document>",
            "word/comments.xml",
            "<w:comments"
                + W
                + "><w:comment w:id=\"0\" w:author=\"Rosa\"><w:p><w:r><w:t>Register:"
                + " https://port.example/r?p=3</w:t></w:r></w:p></w:comment></w:comments>");
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
