package org.stet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.article.PartKind;
import org.stet.review.ArticleMove;
import org.stet.review.ArticleRequest;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.PartSignatures;

/** Who signed which part stands in the house's reports, and is no reader's business. */
@DeskTest
class PartsInReportsTest {

  private static final String LIGHTS = "The pier of Vorsund has 41 lamps";

  @Autowired Desk desk;
  @Autowired Reports reports;
  @Autowired PartSignatures parts;

  private UUID article = new UUID(0, 0);

  @BeforeEach
  void aHeadlineWhoseSignatureFellAndABodyThatIsSigned() {
    article = desk.article("Lamps on the pier", LIGHTS + ".");
    var claim = desk.claim(article, LIGHTS);
    desk.proposedBy("mia", article, claim);
    desk.move("ed", article, claim, Move.APPROVE, MoveRequest.EMPTY);
    sign("ed", PartKind.HEADLINE);
    sign("eva", PartKind.BODY);
    var inHeadline = desk.claim(article, "Lamps on the pier");
    desk.proposedBy("mia", article, inHeadline);
    desk.move("ed", article, inHeadline, Move.APPROVE, MoveRequest.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx", "xlsx", "html", "json"})
  void eachFormatThatHasSignaturesTellsOfThem(String format) throws Exception {
    var copy = Bytes.readable(export(format, Redaction.INTERNAL));

    assertThat(copy.replaceAll("\\s+", " "))
        .contains("Signed the headline")
        .contains("claim 2 was open again")
        .contains("Signed the body");
  }

  @Test
  void readersAreToldOfTheWholeAlone() throws Exception {
    desk.move(
        "ed", article, ArticleMove.SIGN_OFF, walk -> ArticleRequest.signing("stet", List.of()));
    desk.move("ed", article, ArticleMove.PUBLISH, walk -> ArticleRequest.saying("On the site."));

    var copy = Bytes.readable(export("json", Redaction.PUBLIC));

    assertThat(copy).contains("SIGNED_OFF").doesNotContain("PART_SIGNED", "Signed the body");
  }

  private void sign(String editor, PartKind kind) {
    long version = desk.walk("noor", article).article().version();
    Desk.does(editor, () -> parts.sign(article, version, kind, "stet"));
  }

  private byte[] export(String format, Redaction redaction) {
    return Desk.as("noor", () -> reports.export(article, format, redaction).bytes());
  }
}
