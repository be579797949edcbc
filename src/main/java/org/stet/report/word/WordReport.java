package org.stet.report.word;

import static org.stet.report.print.Says.say;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stet.report.Characters;
import org.stet.report.ReportFormat;
import org.stet.report.ReportModel;
import org.stet.report.StillZip;
import org.stet.report.print.Telling;

/** The report to work on: headings, tables, and the article with a comment for each finding. */
@Component
@Order(15)
class WordReport implements ReportFormat {

  /** A4 with margins of two centimetres, in twentieths of a point. */
  private static final int WIDE = 11_906;

  private static final int HIGH = 16_838;
  private static final int MARGIN = 1_134;

  @Override
  public String name() {
    return "docx";
  }

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  }

  /** In memory, where all of it is anyhow while it is written: a full disk is nothing to it. */
  @Override
  public void write(ReportModel model, OutputStream out) throws IOException {
    var plain = new ByteArrayOutputStream(1 << 16);
    try (var document = new XWPFDocument()) {
      dress(document);
      onEveryPage(model, document);
      new Telling(model, new WordPaper(model, document)).write();
      flatten(document.getParagraphs().getLast());
      document.write(plain);
    }
    var title = say("title") + ": " + model.head().headline();
    StillZip.copy(plain.toByteArray(), title, model.generatedAt(), out);
  }

  private static void dress(XWPFDocument document) throws IOException {
    try (var styles =
        Objects.requireNonNull(WordReport.class.getResourceAsStream("/report/styles.xml"))) {
      document.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
    } catch (XmlException e) {
      throw new IllegalStateException(e);
    }
    var section = document.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(WIDE);
    size.setH(HIGH);
    var margins = section.addNewPgMar();
    margins.setTop(MARGIN + 300);
    margins.setBottom(MARGIN);
    margins.setLeft(MARGIN);
    margins.setRight(MARGIN);
    margins.setHeader(567);
    margins.setFooter(567);
    margins.setGutter(0);
  }

  private static void onEveryPage(ReportModel model, XWPFDocument document) {
    var top = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    top.setStyle("Header");
    put(top, say("title"));
    top.createRun().addTab();
    put(top, model.redaction().stamp());
    var foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    foot.setStyle("Footer");
    put(foot, say("foot.report", model.id()) + " ");
    field(foot, "PAGE");
    put(foot, " " + say("foot.of") + " ");
    field(foot, "NUMPAGES");
    foot.createRun().addTab();
    put(foot, "Stet " + model.softwareVersion());
    foot.createRun().addBreak();
    var trail = model.verification();
    put(foot, say("foot.checkpoint", trail.logSize(), trail.rootHash()));
  }

  /** Behind the last table Word wants a paragraph; it must not take a page of its own. */
  private static void flatten(XWPFParagraph last) {
    if (last.getText().isEmpty()) {
      last.setSpacingBefore(0);
      last.setSpacingAfter(0);
      last.setSpacingBetween(1, LineSpacingRule.EXACT);
    }
  }

  private static void put(XWPFParagraph paragraph, String text) {
    paragraph.createRun().setText(Characters.storable(text));
  }

  private static void field(XWPFParagraph paragraph, String instruction) {
    var field = paragraph.getCTP().addNewFldSimple();
    field.setInstr(instruction);
    field.addNewR().addNewT().setStringValue("1");
  }
}
