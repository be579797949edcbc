package org.stet.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a reader finds in a file, whichever format it is in. */
record ReadBack(String headline, Map<Integer, Claim> claims) {

  /** One claim with its verdict, white space as single spaces. */
  record Claim(String quote, String verdict, String rationale, List<String> sources) {

    Claim {
      quote = plain(quote);
      verdict = plain(verdict);
      rationale = plain(rationale);
      sources = sources.stream().map(ReadBack::plain).toList();
    }
  }

  static ReadBack of(ReportModel model) {
    var claims = new TreeMap<Integer, Claim>();
    for (var claim : model.claims()) {
      claims.put(
          claim.number(),
          new Claim(
              claim.quote(),
              claim.verdict() == null ? "" : claim.verdict().label(),
              claim.rationale() == null ? "" : claim.rationale(),
              claim.evidence().stream().map(e -> e.title()).toList()));
    }
    return new ReadBack(model.head().headline(), claims);
  }

  static ReadBack json(byte[] bytes) {
    return of(JsonMapper.builder().build().readValue(bytes, ReportModel.class));
  }

  static ReadBack csv(byte[] bytes) {
    var rows = CsvReader.builder().ofNamedCsvRecord(new String(bytes, UTF_8)).stream().toList();
    var sources = new TreeMap<Integer, List<String>>();
    rows.stream()
        .filter(row -> row.getField("row").equals("evidence"))
        .forEach(row ->
            sources
                .computeIfAbsent(Integer.parseInt(row.getField("claim")), n -> new ArrayList<>())
                .add(row.getField("source")));
    var claims = new TreeMap<Integer, Claim>();
    rows.stream()
        .filter(row -> row.getField("row").equals("claim"))
        .forEach(row -> {
          int number = Integer.parseInt(row.getField("claim"));
          claims.put(
              number,
              new Claim(
                  row.getField("quote"),
                  row.getField("verdictLabel"),
                  row.getField("rationale"),
                  sources.getOrDefault(number, List.of())));
        });
    return new ReadBack(rows.getLast().getField("headline"), claims);
  }

  static ReadBack xlsx(byte[] bytes) throws IOException {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var sources = new TreeMap<Integer, List<String>>();
      rows(book, "Evidence")
          .forEach(row ->
              sources
                  .computeIfAbsent(number(row, "claim"), n -> new ArrayList<>())
                  .add(row.get("source")));
      var claims = new TreeMap<Integer, Claim>();
      rows(book, "Claims")
          .forEach(row ->
              claims.put(
                  number(row, "claim"),
                  new Claim(
                      row.getOrDefault("quote", ""),
                      row.getOrDefault("verdictLabel", ""),
                      row.getOrDefault("rationale", ""),
                      sources.getOrDefault(number(row, "claim"), List.of()))));
      var summary = new TreeMap<String, String>();
      for (var row : book.getSheet("Summary")) {
        if (row.getCell(1) != null) {
          summary.put(row.getCell(0).getStringCellValue(), text(row, 1));
        }
      }
      return new ReadBack(summary.get("headline"), claims);
    }
  }

  /** The rows of a sheet by the names of its columns. */
  static List<Map<String, String>> rows(XSSFWorkbook book, String sheet) {
    var all = new ArrayList<Map<String, String>>();
    var head = book.getSheet(sheet).getRow(0);
    for (int i = 1; i <= book.getSheet(sheet).getLastRowNum(); i++) {
      var row = new TreeMap<String, String>();
      for (var cell : book.getSheet(sheet).getRow(i)) {
        row.put(
            head.getCell(cell.getColumnIndex()).getStringCellValue(),
            text(cell.getRow(), cell.getColumnIndex()));
      }
      all.add(row);
    }
    return all;
  }

  private static String text(Row row, int column) {
    var cell = row.getCell(column);
    return switch (cell.getCellType()) {
      case NUMERIC -> Long.toString((long) cell.getNumericCellValue());
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      default -> cell.getStringCellValue();
    };
  }

  private static int number(Map<String, String> row, String column) {
    return Integer.parseInt(row.get(column));
  }

  static ReadBack html(byte[] bytes) {
    var page = Jsoup.parse(new String(bytes, UTF_8));
    var claims = new TreeMap<Integer, Claim>();
    page.select("h3 svg").remove();
    for (var heading : page.select("h3[id^=claim-]")) {
      var said = new ArrayList<Element>();
      var sources = new ArrayList<String>();
      for (var next = heading.nextElementSibling();
          next != null && !next.tagName().matches("h[23]");
          next = next.nextElementSibling()) {
        if (next.tagName().equals("p")) {
          said.add(next);
        }
        next.select("tbody td:nth-child(2) p:first-child").forEach(p -> sources.add(p.wholeText()));
      }
      claims.put(
          Integer.parseInt(heading.id().substring("claim-".length())),
          new Claim(
              unquoted(heading.wholeText()),
              said.getFirst().select("strong").text(),
              joined(said.subList(1, said.size()).stream().map(Element::wholeText).toList()),
              sources));
    }
    return new ReadBack(heading(page), claims);
  }

  private static String heading(Document page) {
    return page.select("h1").first().wholeText();
  }

  static ReadBack docx(byte[] bytes) throws IOException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      var claims = new TreeMap<Integer, Claim>();
      var headline = "";
      int number = 0;
      var said = new ArrayList<XWPFParagraph>();
      var sources = new ArrayList<String>();
      var quote = "";
      for (var element : document.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph) {
          var style = String.valueOf(paragraph.getStyle());
          if (style.equals("Title")) {
            headline = paragraph.getText();
          }
          if (style.startsWith("Heading") && number > 0) {
            claims.put(number, claim(quote, said, sources));
            number = 0;
          }
          if (style.equals("Heading2")) {
            var text = paragraph.getText();
            number = Integer.parseInt(text.substring(0, text.indexOf(' ')));
            quote = unquoted(text.substring(text.indexOf('·') + 1));
            said.clear();
            sources.clear();
          } else if (!paragraph.getText().isEmpty()) {
            said.add(paragraph);
          }
        } else if (element instanceof XWPFTable table
            && table.getRow(0).getTableCells().size() == 3) {
          table.getRows().stream()
              .skip(1)
              .forEach(row -> sources.add(row.getCell(1).getParagraphs().getFirst().getText()));
        }
      }
      return new ReadBack(headline, claims);
    }
  }

  private static Claim claim(String quote, List<XWPFParagraph> said, List<String> sources) {
    var verdict = said.getFirst().getRuns().stream().filter(run -> run.isBold()).findFirst();
    return new Claim(
        quote,
        verdict.map(run -> run.text()).orElse(""),
        joined(said.subList(1, said.size()).stream().map(XWPFParagraph::getText).toList()),
        sources);
  }

  static ReadBack jsonld(byte[] bytes) {
    var claims = new TreeMap<Integer, Claim>();
    var headline = "";
    for (var thing : JsonMapper.builder().build().readTree(bytes)) {
      if (thing.path("@type").asString().equals("NewsArticle")) {
        headline = thing.path("headline").asString("");
        continue;
      }
      var url = thing.path("url").asString();
      var sources = new ArrayList<String>();
      thing.path("citation").forEach(each -> sources.add(text(each, "name")));
      claims.put(
          Integer.parseInt(url.substring(url.lastIndexOf('-') + 1)),
          new Claim(
              text(thing, "claimReviewed"),
              text(thing.path("reviewRating"), "alternateName"),
              text(thing, "reviewBody"),
              sources));
    }
    return new ReadBack(headline, claims);
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  /** All words of a PDF in the order of the pages, without the breaks of lines. */
  static String pdf(byte[] bytes) throws IOException {
    try (var document = Loader.loadPDF(bytes)) {
      return plain(new PDFTextStripper().getText(document));
    }
  }

  private static String joined(List<String> lines) {
    return String.join("\n", lines);
  }

  private static String unquoted(String heading) {
    var text = heading.strip();
    return text.startsWith("“") && text.endsWith("”") && text.length() > 1
        ? text.substring(1, text.length() - 1)
        : text;
  }

  static String plain(String text) {
    return text.replaceAll("[\\s\u00A0]+", " ").strip();
  }
}
