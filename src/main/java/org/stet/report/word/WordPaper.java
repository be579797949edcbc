package org.stet.report.word;

import static org.stet.report.print.Says.say;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.XWPFComments;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.stet.report.BottomLines;
import org.stet.report.Characters;
import org.stet.report.ReportModel;
import org.stet.report.ReportModel.Change;
import org.stet.report.ReportModel.Claim;
import org.stet.report.ReportModel.Person;
import org.stet.report.print.ClaimWords;
import org.stet.report.print.FrontWords;
import org.stet.report.print.Ink;
import org.stet.report.print.Line;
import org.stet.report.print.Marked;
import org.stet.report.print.Marks;
import org.stet.report.print.Paper;
import org.stet.report.print.Says;

/** The report as a Word document. */
final class WordPaper implements Paper {

  /** Between the margins, in twentieths of a point. */
  private static final int MEASURE = 9_638;

  private static final String NONE = "FFFFFF";

  private static final Map<String, String> FILLS =
      Map.of(
          "SUPPORTED",
          hex(Ink.BLUE),
          "SUPPORTED_WITH_FIX",
          "C9D7EE",
          BottomLines.FIXED,
          "DFE7F3",
          "MISLEADING",
          "E6D9B8",
          "CONFLICTING",
          "D9D0E3",
          "REFUTED",
          hex(Ink.INK),
          "UNPROVEN",
          hex(Ink.RULE),
          Marks.UNCHECKED,
          "FFFFFF");

  private final ReportModel report;
  private final XWPFDocument document;
  private final Map<Integer, Change> changes = new HashMap<>();
  private @Nullable XWPFComments comments;

  WordPaper(ReportModel report, XWPFDocument document) {
    this.report = report;
    this.document = document;
    report.changes().forEach(change -> changes.put(change.claim(), change));
  }

  @Override
  public void title(String headline) {
    WordText.put(paragraph("Title"), headline, Line.Look.PLAIN);
  }

  @Override
  public void heading(String id, String text) {
    WordText.put(paragraph("Heading1"), text, Line.Look.PLAIN);
  }

  @Override
  public void claim(Claim claim, ClaimWords words) {
    WordText.put(paragraph("Heading2"), claim.number() + " · " + words.quoted(), Line.Look.PLAIN);
  }

  @Override
  public void line(Line line) {
    line(document::createParagraph, line);
  }

  @Override
  public void lead(Line line) {
    var paragraph = document.createParagraph();
    line(() -> paragraph, line);
    paragraph.setKeepNext(true);
  }

  private static void line(Supplier<XWPFParagraph> place, Line line) {
    var paragraph = place.get();
    paragraph.setStyle(
        switch (line.tone()) {
          case LEAD -> "Lead";
          case PLAIN -> "Normal";
          case QUOTE -> "Quote";
          case SMALL -> "Small";
          case CODE -> "Code";
        });
    WordText.direct(paragraph, line.text());
    line.pieces().forEach(piece -> WordText.put(paragraph, piece));
  }

  @Override
  public void facts(List<Fact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    var table = table(facts.size(), List.of(22, 78));
    for (int i = 0; i < facts.size(); i++) {
      var row = table.getRow(i);
      var word = Line.of(Line.Tone.PLAIN, Line.Look.STRONG, facts.get(i).word());
      fill(row.getCell(0), List.of(word));
      fill(row.getCell(1), facts.get(i).lines());
    }
    after();
  }

  @Override
  public void table(String name, List<Column> columns, List<List<List<Line>>> rows) {
    var table = table(rows.size() + 1, columns.stream().map(Column::share).toList());
    var head = table.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    for (int i = 0; i < columns.size(); i++) {
      fill(
          head.getCell(i),
          List.of(Line.of(Line.Tone.SMALL, Line.Look.STRONG, columns.get(i).head())));
      head.getCell(i).setColor("E8E8E4");
    }
    for (int r = 0; r < rows.size(); r++) {
      var row = table.getRow(r + 1);
      row.setCantSplitRow(true);
      for (int i = 0; i < columns.size(); i++) {
        fill(row.getCell(i), rows.get(r).get(i));
      }
    }
    describe(table, name);
    after();
  }

  @Override
  public void bar(FrontWords front) {
    var counts = front.counts();
    int all = Math.max(1, report.bottomLine().found());
    var shares =
        counts.stream().map(count -> Math.max(2, Math.round(100f * count.claims() / all))).toList();
    var table = table(1, shares);
    for (int i = 0; i < counts.size(); i++) {
      var code = counts.get(i).verdict().code();
      var cell = table.getRow(0).getCell(i);
      cell.setColor(FILLS.getOrDefault(code, NONE));
      boolean dark = code.equals("SUPPORTED") || code.equals("REFUTED");
      var run = first(cell).createRun();
      run.setText(" " + counts.get(i).claims());
      run.setBold(true);
      run.setColor(dark ? "FFFFFF" : hex(Ink.INK));
    }
    table.setLeftBorder(XWPFBorderType.SINGLE, 4, 0, hex(Ink.QUIET));
    table.setRightBorder(XWPFBorderType.SINGLE, 4, 0, hex(Ink.QUIET));
    table.setInsideVBorder(XWPFBorderType.SINGLE, 4, 0, hex(Ink.QUIET));
    table.setTopBorder(XWPFBorderType.SINGLE, 4, 0, hex(Ink.QUIET));
    table.setBottomBorder(XWPFBorderType.SINGLE, 4, 0, hex(Ink.QUIET));
    describe(table, front.bar());
    line(Line.quiet(String.join(" · ", counts.stream().map(FrontWords::inWords).toList())));
    after();
  }

  @Override
  public void article(List<Claim> claims) {
    var article = report.article();
    if (article.text().isBlank() || article.parts().isEmpty()) {
      line(Line.of(Line.Tone.PLAIN, say("article.empty")));
      return;
    }
    for (var part : article.parts()) {
      var label = say("article.part", part.number(), part.kind().label());
      var from = part.relabelledFrom();
      line(
          Line.quiet(
              from == null ? label : label + ", " + say("article.relabelled", from.label())));
      var paragraph =
          paragraph(
              part.kind().code().equals("HEADLINE")
                  ? "ArticleHeadline"
                  : part.claimText() ? "Article" : "ArticleOther");
      WordText.direct(paragraph, article.text().substring(part.start(), part.end()));
      var ended = new ArrayList<Claim>();
      for (var stretch : Marked.of(article.text(), part, claims)) {
        stretch(paragraph, stretch);
        ended.addAll(stretch.ending());
        if (stretch.ending().containsAll(stretch.over())) {
          ended.forEach(claim -> number(paragraph, claim));
          ended.clear();
        }
      }
    }
  }

  /** Behind the words, and where claims overlap behind the last of them: no comment is on it. */
  private static void number(XWPFParagraph paragraph, Claim claim) {
    var number = paragraph.createRun();
    number.setVerticalAlignment("superscript");
    number.setBold(true);
    number.setText("\u00A0" + claim.number());
  }

  /** A comment hangs on exactly the words of its claim, also where claims overlap. */
  private void stretch(XWPFParagraph paragraph, Marked stretch) {
    var words = paragraph.getCTP();
    for (var claim : stretch.starting()) {
      words.addNewCommentRangeStart().setId(id(claim));
    }
    WordText.put(paragraph, stretch.words(), Line.Look.PLAIN);
    for (var claim : stretch.ending()) {
      words.addNewCommentRangeEnd().setId(id(claim));
      words.addNewR().addNewCommentReference().setId(id(claim));
      comment(claim);
    }
  }

  private void comment(Claim claim) {
    if (comments == null) {
      comments = document.createComments();
    }
    var comment = comments.createComment(id(claim));
    var checked = claim.checked();
    comment.setAuthor(checked == null ? "Stet" : name(checked.by()));
    comment.setInitials(Integer.toString(claim.number()));
    comment.setDate(
        date(checked == null ? report.generatedAt().toEpochMilli() : checked.at().toEpochMilli()));
    var words = new ClaimWords(claim, new Says(report.timeZone()));
    var lines = new ArrayList<Line>();
    lines.add(
        Line.of(Line.Tone.PLAIN, Line.Look.STRONG, say("article.claim", claim.number()) + ": ")
            .and(Line.Look.STRONG, words.judged())
            .and(Line.Look.PLAIN, words.standing()));
    lines.addAll(Line.all(Line.Tone.PLAIN, claim.rationale()));
    var disposition = claim.disposition();
    var change = changes.get(claim.number());
    if (disposition != null) {
      var wording = change == null ? claim.wording() : change.suggested();
      lines.add(
          Line.of(
              Line.Tone.PLAIN,
              say("claim.disposition")
                  + ": "
                  + disposition.label()
                  + (wording == null ? "" : " → " + ClaimWords.quoted(wording))));
    }
    claim
        .evidence()
        .forEach(each ->
            lines.add(
                Line.of(
                    Line.Tone.PLAIN,
                    ClaimWords.capital(each.stance().label()) + ": " + ClaimWords.source(each))));
    for (var line : lines) {
      var paragraph = comment.createParagraph();
      paragraph.setStyle("CommentText");
      WordText.direct(paragraph, line.text());
      line.pieces().forEach(piece -> WordText.put(paragraph, piece));
    }
  }

  @Override
  public void proofs() {
    // a document cannot carry files that every program shows; the PDF and the ZIP do
  }

  private XWPFParagraph paragraph(String style) {
    var paragraph = document.createParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }

  /** Two tables that touch would become one. */
  private void after() {
    var gap = paragraph("Small");
    gap.setSpacingAfter(0);
  }

  private XWPFTable table(int rows, List<Integer> shares) {
    var table = document.createTable(rows, shares.size());
    table.removeBorders();
    table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, hex(Ink.RULE));
    table.setBottomBorder(XWPFBorderType.SINGLE, 4, 0, hex(Ink.RULE));
    table.setWidth(Integer.toString(MEASURE));
    var properties = table.getCTTbl().getTblPr();
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    int sum = shares.stream().mapToInt(Integer::intValue).sum();
    var grid = table.getCTTbl().addNewTblGrid();
    for (int share : shares) {
      grid.addNewGridCol().setW(width(share, sum));
    }
    for (var row : table.getRows()) {
      for (int i = 0; i < shares.size(); i++) {
        row.getCell(i).setWidth(width(shares.get(i), sum).toString());
      }
    }
    return table;
  }

  private static BigInteger width(int share, int sum) {
    return BigInteger.valueOf((long) MEASURE * share / sum);
  }

  private static void describe(XWPFTable table, String description) {
    var caption = table.getCTTbl().getTblPr().addNewTblCaption();
    caption.setVal(Characters.storable(description));
  }

  private static void fill(XWPFTableCell cell, List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      line(i == 0 ? () -> first(cell) : cell::addParagraph, lines.get(i));
    }
    if (lines.isEmpty()) {
      var unused = first(cell);
    }
  }

  private static XWPFParagraph first(XWPFTableCell cell) {
    return cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphs().getFirst();
  }

  private static String name(Person person) {
    return Characters.storable(Objects.requireNonNullElse(person.name(), person.role()));
  }

  private static BigInteger id(Claim claim) {
    return BigInteger.valueOf(claim.number());
  }

  private static Calendar date(long millis) {
    var calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTimeInMillis(millis / 1000 * 1000);
    return calendar;
  }

  private static String hex(String colour) {
    return colour.substring(1).toUpperCase(Locale.ROOT);
  }
}
