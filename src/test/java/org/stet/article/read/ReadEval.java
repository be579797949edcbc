package org.stet.article.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stet.article.Part;
import org.stet.article.PartKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the reading of pages against what one good extractor gives: text by 4-word shingles (a
 * Chinese or Japanese character counts as a word), headline, author, date. Only claim text counts,
 * without the article's own headline. Prints a table; its argument is the folder of test data.
 */
public final class ReadEval {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String BLOCKS =
      "p, div, li, h1, h2, h3, h4, h5, h6, br, td, th, tr, figcaption, blockquote, pre, section,"
          + " dt, dd";

  private final ArticleReader reader = new ArticleReader();

  /** What one page gave; null where the extractor names nothing to compare with. */
  record Row(
      String page,
      double precision,
      double recall,
      @Nullable Boolean headline,
      @Nullable Boolean author,
      @Nullable Boolean date,
      long millis) {

    double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  public static void main(String[] args) throws IOException {
    var data = Path.of(args.length > 0 ? args[0] : "../shared/data").resolve("pages");
    if (Files.isDirectory(data)) {
      print(new ReadEval().measure(data));
    } else {
      System.out.println("There are no pages to measure with in " + data + ".");
    }
  }

  private static void print(List<Row> rows) {
    System.out.println("Reading pages: text (4-word shingles), headline, author, date");
    say(
        "%-28s %6s %6s %6s  %-8s %-6s %-4s %5s",
        "page", "prec", "rec", "F1", "headline", "author", "date", "ms");
    for (Row row : rows) {
      say(
          "%-28s %6.3f %6.3f %6.3f  %-8s %-6s %-4s %5d",
          row.page(),
          row.precision(),
          row.recall(),
          row.f1(),
          said(row.headline()),
          said(row.author()),
          said(row.date()),
          row.millis());
    }
    double[] sorted = rows.stream().mapToDouble(Row::f1).sorted().toArray();
    say(
        "%d pages: mean F1 %.3f, median %.3f; headline %s, author %s, date %s",
        rows.size(),
        rows.stream().mapToDouble(Row::f1).average().orElse(0),
        sorted.length == 0 ? 0 : sorted[sorted.length / 2],
        share(rows.stream().map(Row::headline).toList()),
        share(rows.stream().map(Row::author).toList()),
        share(rows.stream().map(Row::date).toList()));
  }

  private static void say(String format, Object... args) {
    System.out.println(String.format(Locale.ROOT, format, args));
  }

  List<Row> measure(Path pages) throws IOException {
    var rows = new ArrayList<Row>();
    try (var folders = Files.list(pages)) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        rows.add(row(folder));
      }
    }
    return rows;
  }

  private Row row(Path folder) throws IOException {
    String source = Files.readString(folder.resolve("source.html"), StandardCharsets.UTF_8);
    JsonNode told = JSON.readTree(Files.readString(folder.resolve("expected-metadata.json")));
    Document expected = Jsoup.parse(Files.readString(folder.resolve("expected.html")));
    long before = System.nanoTime();
    var read = reader.html(source, null);
    long millis = (System.nanoTime() - before) / 1_000_000;
    var wanted = shingles(spaced(expected));
    var got = shingles(claimText(read));
    int both = 0;
    for (var shingle : wanted.entrySet()) {
      both += Math.min(shingle.getValue(), got.getOrDefault(shingle.getKey(), 0));
    }
    String day = told.path("publishedTime").asString("");
    return new Row(
        Objects.requireNonNull(folder.getFileName()).toString(),
        got.isEmpty() ? 0 : (double) both / sum(got),
        wanted.isEmpty() ? 0 : (double) both / sum(wanted),
        agrees(told.path("title").asString(""), read.headline()),
        agrees(Bylines.cleaned(told.path("byline").asString("")), read.byline()),
        day.isEmpty()
            ? null
            : read.published() != null && day.startsWith(read.published().toString()),
        millis);
  }

  private static String claimText(ReadArticle read) {
    var text = new StringBuilder();
    for (Part part : read.parts()) {
      boolean headline = part.number() == 1 && part.kind() == PartKind.HEADLINE;
      if (part.kind().isClaimText() && !headline) {
        text.append(part.of(read.text())).append("\n\n");
      }
    }
    return text.toString();
  }

  /** Text with white space between its blocks. */
  private static String spaced(Document page) {
    for (Element block : page.select(BLOCKS)) {
      block.before(" ");
      block.after(" ");
      block.prependText(" ");
      block.appendText(" ");
    }
    return page.text();
  }

  private static @Nullable Boolean agrees(@Nullable String wanted, @Nullable String got) {
    if (wanted == null || wanted.isBlank()) {
      return null;
    }
    String one = ContentFinder.letters(wanted);
    String other = ContentFinder.letters(got == null ? "" : got);
    return !other.isEmpty() && (one.contains(other) || other.contains(one));
  }

  private static Map<String, Integer> shingles(String text) {
    var words = new ArrayList<String>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      for (String piece :
          word.split(
              "(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])|(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])")) {
        if (!piece.isEmpty()) {
          words.add(piece);
        }
      }
    }
    var shingles = new HashMap<String, Integer>();
    for (int i = 0; i + 4 <= words.size(); i++) {
      shingles.merge(String.join(" ", words.subList(i, i + 4)), 1, Integer::sum);
    }
    return shingles;
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String said(@Nullable Boolean agreed) {
    return agreed == null ? "–" : agreed ? "yes" : "no";
  }

  private static String share(List<@Nullable Boolean> answers) {
    long asked = answers.stream().filter(Objects::nonNull).count();
    return answers.stream().filter(answer -> answer != null && answer).count() + "/" + asked;
  }
}
