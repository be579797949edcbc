package org.stet.article.read;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stet.EvalTable;
import org.stet.article.Part;
import org.stet.article.PartKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the reading of pages against what one good extractor gives: text by 4-word shingles (a
 * Chinese or Japanese character counts as a word), headline, author, date. Only claim text counts,
 * without the article's own headline.
 */
public final class ReadEval {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String BLOCKS =
      "p, div, li, h1, h2, h3, h4, h5, h6, br, td, th, tr, figcaption, blockquote, pre, section,"
          + " dt, dd";

  private final ArticleReader reader = new ArticleReader();

  /** What one page gave; null where the extractor names nothing to compare with. */
  public record Row(
      String page,
      double precision,
      double recall,
      double wholePage,
      @Nullable Boolean headline,
      @Nullable Boolean author,
      @Nullable Boolean date,
      List<String> missing,
      List<String> tooMuch) {

    double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  public static void print(List<Row> rows, EvalTable table) {
    table.title(
        "Pages: %d, beside what one good extractor gives (not the truth)".formatted(rows.size()));
    table.row(
        "text, F1 of 4-word shingles",
        rows,
        all -> all.stream().mapToDouble(Row::f1).average().orElse(0),
        "≥ 0.970",
        "whole page %s; published on another 181 pages 0.947 to 0.970"
            .formatted(
                EvalTable.figure(rows.stream().mapToDouble(Row::wholePage).average().orElse(0))));
    table.row(
        "  precision",
        rows,
        all -> all.stream().mapToDouble(Row::precision).average().orElse(0),
        "",
        "");
    table.row(
        "  recall", rows, all -> all.stream().mapToDouble(Row::recall).average().orElse(0), "", "");
    table.row("headline", rows, all -> share(all, Row::headline), "", "");
    table.row("author", rows, all -> share(all, Row::author), "", "");
    table.row("date", rows, all -> share(all, Row::date), "", "");
  }

  /** The pages that are read worst, with the words that are missing and those too many. */
  public static void explain(List<Row> rows, int examples, PrintStream out) {
    out.println(rows.isEmpty() ? "" : "\nPages, the worst");
    rows.stream()
        .sorted(Comparator.comparingDouble(Row::f1))
        .limit(examples)
        .forEach(row -> {
          out.printf(
              Locale.ROOT,
              "  %s  precision %.3f, recall %.3f%n",
              row.page(),
              row.precision(),
              row.recall());
          row.missing().forEach(words -> out.println("    missing  " + words));
          row.tooMuch().forEach(words -> out.println("    too much " + words));
        });
    for (var row : rows) {
      said(out, row.page(), "headline", row.headline());
      said(out, row.page(), "author", row.author());
      said(out, row.page(), "date", row.date());
    }
  }

  private static void said(PrintStream out, String page, String what, @Nullable Boolean agreed) {
    if (agreed != null && !agreed) {
      out.println("  " + page + ": another " + what);
    }
  }

  private static double share(List<Row> rows, Function<Row, @Nullable Boolean> answer) {
    return rows.stream()
        .map(answer)
        .filter(Objects::nonNull)
        .mapToDouble(agreed -> agreed ? 1 : 0)
        .average()
        .orElse(Double.NaN);
  }

  public static List<Row> measure(Path pages) throws IOException {
    var eval = new ReadEval();
    var rows = new ArrayList<Row>();
    try (var folders = Files.list(pages)) {
      for (Path folder : folders.filter(ReadEval::isPage).sorted().toList()) {
        rows.add(eval.row(folder));
      }
    }
    return rows;
  }

  private static boolean isPage(Path folder) {
    return Files.exists(folder.resolve("source.html"))
        && Files.exists(folder.resolve("expected.html"));
  }

  private Row row(Path folder) throws IOException {
    String source = Files.readString(folder.resolve("source.html"), StandardCharsets.UTF_8);
    JsonNode told = JSON.readTree(Files.readString(folder.resolve("expected-metadata.json")));
    Document expected = Jsoup.parse(Files.readString(folder.resolve("expected.html")));
    var read = reader.html(source, null);
    var wanted = shingles(spaced(expected));
    var got = shingles(claimText(read));
    var whole = shingles(spaced(Jsoup.parse(source)));
    int both = common(wanted, got);
    String day = told.path("publishedTime").asString("");
    return new Row(
        Objects.requireNonNull(folder.getFileName()).toString(),
        got.isEmpty() ? 0 : (double) both / sum(got),
        wanted.isEmpty() ? 0 : (double) both / sum(wanted),
        EvalTable.f1(
            common(wanted, whole),
            sum(wanted) - common(wanted, whole),
            sum(whole) - common(wanted, whole)),
        agrees(told.path("title").asString(""), read.headline()),
        agrees(Bylines.cleaned(told.path("byline").asString("")), read.byline()),
        day.isEmpty()
            ? null
            : read.published() != null && day.startsWith(read.published().toString()),
        runs(spaced(expected), got),
        runs(claimText(read), wanted));
  }

  private static int common(Map<String, Integer> wanted, Map<String, Integer> got) {
    int both = 0;
    for (var shingle : wanted.entrySet()) {
      both += Math.min(shingle.getValue(), got.getOrDefault(shingle.getKey(), 0));
    }
    return both;
  }

  /** The longest runs of words of a text that do not stand in the other. */
  private static List<String> runs(String text, Map<String, Integer> other) {
    var words = words(text);
    var runs = new ArrayList<String>();
    int from = -1;
    for (int i = 0; i + 4 <= words.size() + 1; i++) {
      boolean there =
          i + 4 <= words.size() && !other.containsKey(String.join(" ", words.subList(i, i + 4)));
      if (there && from < 0) {
        from = i;
      } else if (!there && from >= 0) {
        runs.add(String.join(" ", words.subList(from, i + 3)));
        from = -1;
      }
    }
    return runs.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(4)
        .map(run -> run.length() > 160 ? run.substring(0, 160) + " … (" + run.length() + ")" : run)
        .toList();
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

  private static List<String> words(String text) {
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
    return words;
  }

  private static Map<String, Integer> shingles(String text) {
    var words = words(text);
    var shingles = new HashMap<String, Integer>();
    for (int i = 0; i + 4 <= words.size(); i++) {
      shingles.merge(String.join(" ", words.subList(i, i + 4)), 1, Integer::sum);
    }
    return shingles;
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
