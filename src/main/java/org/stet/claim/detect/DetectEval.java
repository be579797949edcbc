package org.stet.claim.detect;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.stet.article.Part;
import org.stet.article.PartKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the rules on labelled news text: {@code DetectEval DIR}, where DIR holds pairs of {@code
 * NAME.txt} and {@code NAME.jsonl}. Prints a table with 95 % bootstrap intervals over articles.
 */
public final class DetectEval {

  private static final int RESAMPLES = 1_000;
  private static final long SEED = 20_261_122L;

  private DetectEval() {}

  public static void main(String[] args) throws IOException {
    var dir = Path.of(args.length > 0 ? args[0] : "../shared/data/claims/news");
    var articles = read(dir);
    if (articles.isEmpty()) {
      System.err.println(
          "There are no labelled articles (NAME.txt with NAME.jsonl) in " + dir + ".");
      System.exit(2);
    }
    print(articles, System.out);
    if (args.length > 1) {
      articles.forEach(article -> article.explain(System.out));
    }
  }

  static void print(List<Article> articles, PrintStream out) {
    int sentences = articles.stream().mapToInt(article -> article.labels.size()).sum();
    out.printf(Locale.ROOT, "%d articles, %d labelled sentences%n%n", articles.size(), sentences);
    out.printf("%-46s %7s   %s%n", "measure", "value", "95 % interval");
    row(out, "sentence boundaries right", articles, DetectEval::boundaries);
    row(out, "F1 of \"not a claim\"", articles, DetectEval::notAClaimF1);
    row(out, "  everything is a claim (baseline)", articles, all -> 0);
    row(out, "AP of \"check first\" (worth 3)", articles, DetectEval::checkFirst);
    row(out, "  as it comes (baseline)", articles, DetectEval::baseRate);
    row(out, "claimant right and cue overlapping", articles, DetectEval::attributed);
    row(out, "attributions invented", articles, DetectEval::invented);
    row(out, "worth 2 or 3 at or above 50", articles, all -> reaching(all, 2, 3));
    row(out, "worth 0 or 1 at or above 50", articles, all -> reaching(all, 0, 1));
  }

  private static void row(
      PrintStream out,
      String name,
      List<Article> articles,
      ToDoubleFunction<List<Article>> measure) {
    var random = new Random(SEED);
    var values = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      var sample = new ArrayList<Article>();
      for (int k = 0; k < articles.size(); k++) {
        sample.add(articles.get(random.nextInt(articles.size())));
      }
      values[i] = measure.applyAsDouble(sample);
    }
    Arrays.sort(values);
    out.printf(
        Locale.ROOT,
        "%-46s %7.3f   %.3f to %.3f%n",
        name,
        measure.applyAsDouble(articles),
        values[RESAMPLES / 40],
        values[RESAMPLES - 1 - RESAMPLES / 40]);
  }

  // -- the measures

  /** The share of labelled sentences that were cut exactly so. */
  static double boundaries(List<Article> articles) {
    int right = 0;
    int all = 0;
    for (var article : articles) {
      for (var label : article.labels) {
        all++;
        right += article.cut.contains(label.span) ? 1 : 0;
      }
    }
    return (double) right / all;
  }

  static double notAClaimF1(List<Article> articles) {
    int hit = 0;
    int missed = 0;
    int wrong = 0;
    for (var article : articles) {
      for (var label : article.claimText()) {
        boolean not = !article.isClaim(label);
        hit += not && !label.claim ? 1 : 0;
        missed += !not && !label.claim ? 1 : 0;
        wrong += not && label.claim ? 1 : 0;
      }
    }
    return hit == 0 ? 0 : 2.0 * hit / (2 * hit + missed + wrong);
  }

  static double checkFirst(List<Article> articles) {
    record Scored(int score, boolean first) {}
    var all = new ArrayList<Scored>();
    for (var article : articles) {
      for (var label : article.claimText()) {
        all.add(new Scored(article.score(label), label.worth == 3));
      }
    }
    // of equal scores the others come first: no luck by order
    all.sort(Comparator.comparingInt(Scored::score).reversed().thenComparing(Scored::first));
    double sum = 0;
    int found = 0;
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).first()) {
        found++;
        sum += (double) found / (i + 1);
      }
    }
    return found == 0 ? 0 : sum / found;
  }

  static double baseRate(List<Article> articles) {
    int first = 0;
    int all = 0;
    for (var article : articles) {
      for (var label : article.claimText()) {
        all++;
        first += label.worth == 3 ? 1 : 0;
      }
    }
    return (double) first / all;
  }

  /** Of the sentences with a claimant and a cue. */
  static double attributed(List<Article> articles) {
    int right = 0;
    int all = 0;
    for (var article : articles) {
      for (var label : article.claimText()) {
        if (label.claimant != null && label.cue != null) {
          all++;
          right += article.attributesRightly(label) ? 1 : 0;
        }
      }
    }
    return (double) right / all;
  }

  /** Of the sentences that are the reporter's own. */
  static double invented(List<Article> articles) {
    int invented = 0;
    int all = 0;
    for (var article : articles) {
      for (var label : article.claimText()) {
        if (label.claimant == null) {
          all++;
          invented += article.claimants(label).isEmpty() ? 0 : 1;
        }
      }
    }
    return (double) invented / all;
  }

  private static double reaching(List<Article> articles, int from, int to) {
    int reaching = 0;
    int all = 0;
    for (var article : articles) {
      for (var label : article.claimText()) {
        if (label.worth >= from && label.worth <= to) {
          all++;
          reaching += article.isClaim(label) && article.score(label) >= 50 ? 1 : 0;
        }
      }
    }
    return (double) reaching / all;
  }

  // -- the labelled articles

  static List<Article> read(Path dir) throws IOException {
    if (!Files.isDirectory(dir)) {
      return List.of();
    }
    var articles = new ArrayList<Article>();
    var json = JsonMapper.builder().build();
    try (var files = Files.list(dir)) {
      for (var file : files.sorted().toList()) {
        var name = file.getFileName().toString();
        var labels = file.resolveSibling(name.replaceFirst("\\.txt$", ".jsonl"));
        if (name.endsWith(".txt") && Files.exists(labels)) {
          articles.add(Article.of(name, Files.readString(file), Files.readAllLines(labels), json));
        }
      }
    }
    return articles;
  }

  record Label(
      Span span,
      PartKind part,
      boolean claim,
      int worth,
      @Nullable String claimant,
      @Nullable String cue) {}

  record Article(
      String name, String text, List<Label> labels, Set<Span> cut, List<Suggestion> found) {

    static Article of(String name, String text, List<String> lines, JsonMapper json) {
      var labels = new ArrayList<Label>();
      var parts = new ArrayList<Part>();
      var rows = new ArrayList<JsonNode>();
      int at = 0;
      for (var line : lines) {
        if (line.isBlank()) {
          continue;
        }
        var row = json.readTree(line);
        var words = row.get("text").asString();
        int start = text.indexOf(words, at);
        if (start < 0) {
          throw new IllegalArgumentException(name + " does not hold: " + words);
        }
        at = start + words.length();
        var kind = PartKind.valueOf(row.get("part").asString());
        labels.add(
            new Label(
                new Span(start, at),
                kind,
                row.get("claim").asBoolean(),
                row.get("worth").asInt(),
                wordsOf(row.get("claimant")),
                wordsOf(row.get("cue"))));
        rows.add(row);
        boolean samePart =
            rows.size() > 1
                && rows.get(rows.size() - 2).get("p").asInt() == row.get("p").asInt()
                && parts.getLast().kind() == kind;
        if (samePart) {
          var last = parts.removeLast();
          parts.add(new Part(last.number(), kind, last.start(), at));
        } else {
          parts.add(new Part(parts.size() + 1, kind, start, at));
        }
      }
      var cut = new HashSet<>(Sentences.of(text, "en"));
      return new Article(name, text, labels, cut, new Rules().suggest(text, parts, "en"));
    }

    private static @Nullable String wordsOf(JsonNode node) {
      return node.isNull() ? null : node.asString();
    }

    List<Label> claimText() {
      return labels.stream().filter(label -> label.part.isClaimText()).toList();
    }

    private List<Suggestion> at(Label label) {
      return found.stream()
          .filter(one -> one.start() < label.span.end() && label.span.start() < one.end())
          .toList();
    }

    boolean isClaim(Label label) {
      return at(label).stream().anyMatch(Suggestion::isClaim);
    }

    int score(Label label) {
      return at(label).stream().mapToInt(Suggestion::score).max().orElse(0);
    }

    List<String> claimants(Label label) {
      var claimants = new ArrayList<String>();
      for (var one : at(label)) {
        if (one.claimant() != null) {
          claimants.add(one.claimant());
        }
      }
      return claimants;
    }

    boolean attributesRightly(Label label) {
      return at(label).stream()
          .anyMatch(one ->
              samePerson(one.claimant(), label.claimant)
                  && shareAWord(one.attribution(), label.cue));
    }

    private static boolean samePerson(@Nullable String ours, @Nullable String theirs) {
      if (ours == null || theirs == null) {
        return false;
      }
      var one = wordsIn(ours);
      var other = wordsIn(theirs);
      return !one.isEmpty() && (one.containsAll(other) || other.containsAll(one));
    }

    private static boolean shareAWord(@Nullable String ours, @Nullable String theirs) {
      if (ours == null || theirs == null) {
        return false;
      }
      var one = wordsIn(ours);
      one.retainAll(wordsIn(theirs));
      return !one.isEmpty();
    }

    private static Set<String> wordsIn(String name) {
      var words = new HashSet<String>();
      for (var word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
        if (!word.isEmpty() && !word.equals("the") && !word.equals("a") && !word.equals("s")) {
          words.add(word);
        }
      }
      return words;
    }

    /** Every labelled sentence beside what the rules make of it. */
    void explain(PrintStream out) {
      out.println();
      out.println(name);
      for (var label : labels) {
        if (!cut.contains(label.span)) {
          out.println("CUT    " + label.span.of(text));
        }
        if (!label.part.isClaimText()) {
          continue;
        }
        var claimants = at(label).stream().map(one -> one.claimant() + "/" + one.attribution());
        boolean wrongSaid =
            label.cue != null && label.claimant != null
                ? !attributesRightly(label)
                : label.claimant == null && !claimants(label).isEmpty();
        out.printf(
            Locale.ROOT,
            "%s%s %d/%3d %s | %s/%s <- %s | %s %s%n",
            label.claim ? "C" : "-",
            isClaim(label) == label.claim ? " " : "!",
            label.worth,
            score(label),
            wrongSaid ? "SAID!" : "     ",
            label.claimant,
            label.cue,
            claimants.toList(),
            at(label).stream().flatMap(one -> one.reasons().stream()).toList(),
            label.span.of(text));
      }
    }
  }
}
