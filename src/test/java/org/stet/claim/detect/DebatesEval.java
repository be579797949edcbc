package org.stet.claim.detect;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stet.EvalTable;
import org.stet.article.Part;
import org.stet.article.PartKind;

/** The rules on sentences of debates, which they were not made for: {@code id, text, Yes or No}. */
public final class DebatesEval {

  private static final int CUT_OFF = 50;

  private DebatesEval() {}

  /** A file of sentences. */
  public record Debates(String name, List<Line> lines) {}

  /** A sentence, and what the rules make of it. */
  public record Line(String text, boolean worthy, boolean claim, int score) {}

  public static List<Debates> read(Path dir) throws IOException {
    var debates = new ArrayList<Debates>();
    try (var files = Files.list(dir)) {
      for (var file : files.filter(name -> name.toString().endsWith(".tsv")).sorted().toList()) {
        var name = String.valueOf(file.getFileName()).replace(".tsv", "");
        debates.add(new Debates(name, lines(Files.readAllLines(file))));
      }
    }
    return debates;
  }

  private static List<Line> lines(List<String> rows) {
    var lines = new ArrayList<Line>();
    var rules = new Rules();
    for (var row : rows.subList(1, rows.size())) {
      var cells = row.split("\t");
      if (cells.length < 3) {
        continue;
      }
      var text = cells[1].replaceAll("^\"|\"$", "").replace("\"\"", "\"").strip();
      if (text.isEmpty()) {
        continue;
      }
      var part = new Part(1, PartKind.BODY, 0, text.length());
      var found = rules.suggest(text, List.of(part), "en");
      lines.add(
          new Line(
              text,
              cells[2].strip().equalsIgnoreCase("yes"),
              found.stream().anyMatch(Suggestion::isClaim),
              found.stream().mapToInt(Suggestion::score).max().orElse(0)));
    }
    return lines;
  }

  public static void print(List<Debates> all, EvalTable table) {
    for (var debates : all) {
      var lines = debates.lines();
      table.title(
          "Debates, %s: %,d sentences; a strange domain".formatted(debates.name(), lines.size()));
      table.row(
          "average precision, rules only",
          lines,
          DebatesEval::averagePrecision,
          "",
          "all sentences %s; rules before 0.58, with learning 0.80 (test part)"
              .formatted(EvalTable.figure(share(lines))));
      table.row(
          "F1 at cut-off " + CUT_OFF,
          lines,
          DebatesEval::f1,
          "",
          "all sentences %s; published 0.80 (a fine-tuned 7B model)"
              .formatted(EvalTable.figure(2 * share(lines) / (1 + share(lines)))));
    }
  }

  static double averagePrecision(List<Line> lines) {
    // of equal scores the others come first: no luck by order
    var ranked =
        lines.stream()
            .sorted(
                Comparator.comparing(Line::claim)
                    .thenComparingInt(Line::score)
                    .reversed()
                    .thenComparing(Line::worthy))
            .toList();
    double sum = 0;
    int found = 0;
    for (int i = 0; i < ranked.size(); i++) {
      if (ranked.get(i).worthy()) {
        found++;
        sum += (double) found / (i + 1);
      }
    }
    return found == 0 ? 0 : sum / found;
  }

  private static double f1(List<Line> lines) {
    long hit = lines.stream().filter(l -> l.worthy() && isIn(l)).count();
    long missed = lines.stream().filter(l -> l.worthy() && !isIn(l)).count();
    long wrong = lines.stream().filter(l -> !l.worthy() && isIn(l)).count();
    return EvalTable.f1(hit, missed, wrong);
  }

  private static boolean isIn(Line line) {
    return line.claim() && line.score() >= CUT_OFF;
  }

  private static double share(List<Line> lines) {
    return (double) lines.stream().filter(Line::worthy).count() / lines.size();
  }

  public static void explain(List<Debates> all, int examples, PrintStream out) {
    for (var debates : all) {
      out.printf(
          "%nDebates, %s: worthy, but far down; and not worthy, but far up%n", debates.name());
      var byScore = Comparator.comparingInt(Line::score);
      debates.lines().stream()
          .filter(Line::worthy)
          .sorted(byScore)
          .limit(examples)
          .forEach(line -> out.printf("  missed %3d  %s%n", line.score(), line.text()));
      debates.lines().stream()
          .filter(line -> !line.worthy())
          .sorted(byScore.reversed())
          .limit(examples)
          .forEach(line -> out.printf("  wrong  %3d  %s%n", line.score(), line.text()));
    }
  }
}
