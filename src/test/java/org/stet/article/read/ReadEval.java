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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.stet.article.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the reading of pages: text by 4-word shingles, headline, author, date, against what one
 * good extractor gives. Prints a table; decides nothing.
 */
final class ReadEval {

  private static final JsonMapper JSON = new JsonMapper();

  private final ArticleReader reader = new ArticleReader();

  /** What one page gave. */
  record Row(
      String page,
      double precision,
      double recall,
      double f1,
      Boolean headline,
      Boolean author,
      Boolean date,
      long millis) {}

  public static void main(String[] args) throws IOException {
    var data = Path.of(args.length > 0 ? args[0] : "../shared/data");
    new ReadEval().print(data.resolve("pages"), args.length > 1 ? args[1] : "");
  }

  private void print(Path pages, String only) throws IOException {
    var rows = measure(pages, only);
    System.out.printf(
        Locale.ROOT,
        "%-28s %6s %6s %6s  %-8s %-8s %-8s %5s%n",
        "page",
        "prec",
        "rec",
        "F1",
        "headline",
        "author",
        "date",
        "ms");
    for (Row row : rows) {
      System.out.printf(
          Locale.ROOT,
          "%-28s %6.3f %6.3f %6.3f  %-8s %-8s %-8s %5d%n",
          row.page(),
          row.precision(),
          row.recall(),
          row.f1(),
          said(row.headline()),
          said(row.author()),
          said(row.date()),
          row.millis());
    }
    System.out.printf(
        Locale.ROOT,
        "%nmean F1 %.4f over %d pages; headline %s, author %s, date %s%n",
        rows.stream().mapToDouble(Row::f1).average().orElse(0),
        rows.size(),
        share(rows.stream().map(Row::headline).toList()),
        share(rows.stream().map(Row::author).toList()),
        share(rows.stream().map(Row::date).toList()));
  }

  List<Row> measure(Path pages, String only) throws IOException {
    var rows = new ArrayList<Row>();
    List<Path> folders;
    try (var list = Files.list(pages)) {
      folders = list.filter(Files::isDirectory).sorted().toList();
    }
    for (Path folder : folders) {
      if (only.isEmpty() || folder.getFileName().toString().equals(only)) {
        rows.add(row(folder, !only.isEmpty()));
      }
    }
    return rows;
  }

  private Row row(Path folder, boolean loud) throws IOException {
    String source = Files.readString(folder.resolve("source.html"), StandardCharsets.UTF_8);
    JsonNode meta = JSON.readTree(Files.readString(folder.resolve("expected-metadata.json")));
    Document expected = Jsoup.parse(Files.readString(folder.resolve("expected.html")));
    long before = System.nanoTime();
    var read = reader.html(source, null);
    long millis = (System.nanoTime() - before) / 1_000_000;
    var text = new StringBuilder();
    for (Part part : read.parts()) {
      boolean title = part.number() == 1 && part.kind() == org.stet.article.PartKind.HEADLINE;
      if ((Boolean.getBoolean("all") || part.kind().isClaimText()) && !title) {
        text.append(part.of(read.text())).append("\n\n");
      }
    }
    var wanted = shingles(spaced(expected));
    var got = shingles(text.toString());
    if (loud) {
      read.parts().forEach(p -> System.out.println(p.kind() + "  " + p.of(read.text())));
      System.out.println(
          read.headline()
              + " / "
              + read.byline()
              + " / "
              + read.published()
              + " / "
              + read.language()
              + " / "
              + read.source());
      System.out.println(meta);
      explain(wanted, got);
    }
    double both = 0;
    for (var shingle : wanted.entrySet()) {
      both += Math.min(shingle.getValue(), got.getOrDefault(shingle.getKey(), 0));
    }
    double precision = got.isEmpty() ? 0 : both / sum(got);
    double recall = wanted.isEmpty() ? 0 : both / sum(wanted);
    double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    String day = meta.path("publishedTime").asString("");
    return new Row(
        folder.getFileName().toString(),
        precision,
        recall,
        f1,
        agrees(meta.path("title").asString(""), read.headline()),
        agrees(Bylines.cleaned(meta.path("byline").asString("")), read.byline()),
        day.isEmpty()
            ? null
            : read.published() != null && day.startsWith(read.published().toString()),
        millis);
  }

  private static void explain(Map<String, Integer> wanted, Map<String, Integer> got) {
    wanted.keySet().stream()
        .filter(s -> !got.containsKey(s))
        .limit(400)
        .forEach(s -> System.out.println("  missing: " + s));
    got.keySet().stream()
        .filter(s -> !wanted.containsKey(s))
        .limit(400)
        .forEach(s -> System.out.println("  extra:   " + s));
  }

  /** Text with white space between blocks. */
  private static String spaced(Document page) {
    page.select("p,div,li,h1,h2,h3,h4,h5,h6,br,td,th,tr,figcaption,blockquote,pre,section,dt,dd")
        .forEach(e -> {
          e.before(" ");
          e.after(" ");
          e.prependText(" ");
          e.appendText(" ");
        });
    return page.text();
  }

  private static Boolean agrees(String wanted, String got) {
    if (wanted == null || wanted.isBlank()) {
      return null;
    }
    String one = ContentFinder.letters(wanted);
    String other = ContentFinder.letters(got == null ? "" : got);
    return !other.isEmpty() && (one.contains(other) || other.contains(one));
  }

  static Map<String, Integer> shingles(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(c -> {
          boolean alone =
              Character.isIdeographic(c)
                  || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
                  || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA;
          if (Character.isLetterOrDigit(c) && !alone) {
            word.appendCodePoint(c);
          } else {
            if (!word.isEmpty()) {
              words.add(word.toString());
              word.setLength(0);
            }
            if (alone) {
              words.add(Character.toString(c));
            }
          }
        });
    if (!word.isEmpty()) {
      words.add(word.toString());
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

  private static String said(Boolean agreed) {
    return agreed == null ? "–" : agreed ? "yes" : "NO";
  }

  private static String share(List<Boolean> answers) {
    long asked = answers.stream().filter(a -> a != null).count();
    return answers.stream().filter(a -> a != null && a).count() + "/" + asked;
  }
}
