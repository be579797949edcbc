package org.stet.claim.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.stet.EvalTable;

/**
 * How well the verified claim that a post repeats is found again, on {@code
 * verified_claims.docs.tsv} with {@code dev/tweets.queries.tsv} and {@code
 * dev/tweet-vclaim-pairs.qrels}.
 */
public final class MatchEval {

  private static final String CLAIMS = "verified_claims.docs.tsv";

  private MatchEval() {}

  public static boolean isMeasurable(Path dir) {
    return Files.isRegularFile(dir.resolve(CLAIMS));
  }

  public static void print(Path dir, EvalTable table) throws IOException {
    var claims = tsv(dir.resolve(CLAIMS));
    var queries = tsv(dir.resolve("dev/tweets.queries.tsv"));
    var right = pairs(dir.resolve("dev/tweet-vclaim-pairs.qrels"));
    var store = Files.createTempDirectory("match-eval");
    try (var texts = LuceneTexts.open(store, MiniLm.shared())) {
      texts.put(
          claims.entrySet().stream()
              .map(claim -> new SimilarTexts.Entry(id(claim.getKey()), claim.getValue()))
              .toList());
      table.title(
          "Earlier verdicts: %,d verified claims, %d posts, MAP@5"
              .formatted(claims.size(), right.size()));
      row(table, "by words", score(queries, right, texts::byWords), "", "BM25 0.73–0.77");
      row(table, "by meaning", score(queries, right, texts::byMeaning), "", "MiniLM 0.775");
      row(table, "fused", score(queries, right, texts::like), "≥ 0.800", "fused 0.804");
    } finally {
      delete(store);
    }
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** Average precision among the first five, for each query. */
  private static List<Double> score(
      Map<String, String> queries,
      Map<String, Set<UUID>> right,
      BiFunction<String, Integer, List<SimilarTexts.Hit>> find) {
    var scores = new ArrayList<Double>();
    queries.forEach((query, text) -> {
      var wanted = right.get(query);
      if (wanted != null) {
        double sum = 0;
        int seen = 0;
        int rank = 0;
        for (var hit : find.apply(text, 5)) {
          rank++;
          if (wanted.contains(hit.id())) {
            sum += (double) ++seen / rank;
          }
        }
        scores.add(sum / Math.min(5, wanted.size()));
      }
    });
    return scores;
  }

  private static void row(
      EvalTable table, String name, List<Double> scores, String aim, String beside) {
    table.row(
        name,
        scores,
        all -> all.stream().mapToDouble(Double::doubleValue).average().orElse(0),
        aim,
        beside);
  }

  private static UUID id(String number) {
    return new UUID(1, Long.parseLong(number));
  }

  private static Map<String, Set<UUID>> pairs(Path file) throws IOException {
    var pairs = new HashMap<String, Set<UUID>>();
    for (var line : Files.readAllLines(file)) {
      var cells = line.split("\t");
      pairs.computeIfAbsent(cells[0], query -> new HashSet<>()).add(id(cells[2]));
    }
    return pairs;
  }

  /**
   * The first cell of each row with the others, joined; cells may be quoted and hold line feeds.
   */
  static Map<String, String> tsv(Path file) throws IOException {
    var all = Files.readString(file);
    var rows = new LinkedHashMap<String, String>();
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < all.length(); i++) {
      char c = all.charAt(i);
      if (c == '"' && (quoted || cell.isEmpty())) {
        boolean twice = quoted && i + 1 < all.length() && all.charAt(i + 1) == '"';
        if (twice) {
          cell.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (c == '\t' || c == '\n')) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
        if (c == '\n') {
          if (!cells.getFirst().isEmpty()) {
            rows.put(cells.getFirst(), String.join(" ", cells.subList(1, cells.size())));
          }
          cells.clear();
        }
      } else {
        cell.append(c);
      }
    }
    return rows;
  }
}
