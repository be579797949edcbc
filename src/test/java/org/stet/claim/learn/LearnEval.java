package org.stet.claim.learn;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.stet.EvalTable;
import org.stet.article.Part;
import org.stet.article.PartKind;
import org.stet.claim.Medium;
import org.stet.claim.detect.ClaimDetector;
import org.stet.claim.detect.Suggestion;
import org.stet.claim.learn.Ranker.Example;
import org.stet.claim.match.Meaning;
import org.stet.claim.match.MiniLm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A simulated desk that decides as the labels say, on texts it has not seen, beside the rules. What
 * is learnt stands in for the rules only where the last column says so.
 */
public final class LearnEval {

  private static final int RESAMPLES = 1_000;
  private static final long SEED = 20_261_127L;

  private static final Suggestion NOTHING =
      new Suggestion(0, 1, false, 0, List.of(), Set.of(), Medium.STATEMENT, null, null);

  private final ClaimDetector rules = ClaimDetector.rules();
  private final Meaning meaning;
  private final EvalTable table;

  private LearnEval(Meaning meaning, EvalTable table) {
    this.meaning = meaning;
    this.table = table;
  }

  /**
   * @param debates with {@code train.tsv} and {@code dev.tsv}
   * @param news with pairs of {@code NAME.txt} and {@code NAME.jsonl}
   */
  public static void print(Path debates, Path news, EvalTable table) throws IOException {
    for (var meaning : List.of(MiniLm.shared(), Meaning.NONE)) {
      var how = meaning.isOn() ? "with the sentence model" : "by words alone";
      var eval = new LearnEval(meaning, table);
      if (Files.isRegularFile(debates.resolve("train.tsv"))) {
        eval.debates(debates, how);
      }
      if (news.toFile().list((folder, name) -> name.endsWith(".jsonl")) instanceof String[] files
          && files.length > 1) {
        eval.news(news, how);
      }
    }
  }

  private void debates(Path dir, String how) throws IOException {
    var taught = sentences(dir.resolve("train.tsv"));
    Collections.shuffle(taught, new Random(SEED));
    var unseen = sentences(dir.resolve("dev.tsv")).stream().map(this::example).toList();
    var decided = taught.stream().limit(5_000).map(this::example).toList();
    table.title("Learning from debates, " + how + ": average precision of “worth checking”");
    for (int many : new int[] {100, 200, 500, 1_000, 2_000, 5_000}) {
      var lesson = Lesson.of(decided.subList(0, Math.min(many, decided.size())));
      row(many, lesson.isInUse(), judged(unseen, lesson), true);
    }
  }

  /** The desk has decided on the other articles; the order of decisions is the order of reading. */
  private void news(Path dir, String how) throws IOException {
    var articles = new ArrayList<List<Example>>();
    try (var files = Files.list(dir)) {
      for (var file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        articles.add(labelled(file));
      }
    }
    table.title("Learning from news, " + how + ": average precision of “not a claim”");
    for (int many : new int[] {100, 200, 300, 380}) {
      var all = new ArrayList<HeldBack.Judged>();
      boolean inUse = false;
      for (var left : articles) {
        var others = new ArrayList<>(articles);
        others.remove(left);
        Collections.shuffle(others, new Random(SEED));
        var decided = others.stream().flatMap(List::stream).limit(many).toList();
        var lesson = Lesson.of(decided);
        inUse |= lesson.isInUse();
        all.addAll(judged(left, lesson));
      }
      row(many, inUse, all, false);
    }
  }

  private static List<HeldBack.Judged> judged(List<Example> unseen, Lesson lesson) {
    return unseen.stream()
        .map(one ->
            new HeldBack.Judged(
                one.claim(), one.rules(), 100 * lesson.ranker().chance(one.clues())))
        .toList();
  }

  /** The interval is that of the difference to the rules, over sentences. */
  private void row(int many, boolean inUse, List<HeldBack.Judged> judged, boolean ofClaims) {
    var random = new Random(SEED);
    var differences = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      var sample = new ArrayList<HeldBack.Judged>();
      for (int j = 0; j < judged.size(); j++) {
        sample.add(judged.get(random.nextInt(judged.size())));
      }
      differences[i] = precision(sample, true, ofClaims) - precision(sample, false, ofClaims);
    }
    Arrays.sort(differences);
    table.line(
        "%,d decisions".formatted(many),
        EvalTable.figure(precision(judged, true, ofClaims)),
        String.format(
            Locale.ROOT,
            "%+.3f – %+.3f",
            differences[RESAMPLES / 40],
            differences[RESAMPLES - RESAMPLES / 40 - 1]),
        "",
        "rules %s; %s"
            .formatted(
                EvalTable.figure(precision(judged, false, ofClaims)),
                inUse ? "takes over" : "the rules stay"));
  }

  private static double precision(List<HeldBack.Judged> all, boolean learnt, boolean ofClaims) {
    var sorted = new ArrayList<>(all);
    Comparator<HeldBack.Judged> byValue =
        Comparator.comparingDouble(one -> learnt ? one.learnt() : one.rules());
    // of equal values the others come first: no luck by order
    sorted.sort(
        (ofClaims ? byValue.reversed() : byValue)
            .thenComparing(HeldBack.Judged::claim, ofClaims ? naturalOrder() : reverseOrder()));
    double sum = 0;
    int seen = 0;
    for (int i = 0; i < sorted.size(); i++) {
      if (sorted.get(i).claim() == ofClaims) {
        sum += (double) ++seen / (i + 1);
      }
    }
    return seen == 0 ? 0 : sum / seen;
  }

  private record Sentence(String text, boolean claim) {}

  private static List<Sentence> sentences(Path file) throws IOException {
    var sentences = new ArrayList<Sentence>();
    for (var line : Files.readAllLines(file)) {
      var cells = line.split("\t");
      if (cells.length == 3 && !cells[2].equals("class_label")) {
        var text = cells[1].replaceAll("^\"|\"$", "").replace("\"\"", "\"");
        sentences.add(new Sentence(text, cells[2].equals("Yes")));
      }
    }
    return sentences;
  }

  private Example example(Sentence sentence) {
    var text = sentence.text();
    var seen = rules.suggest(text, List.of(new Part(1, PartKind.BODY, 0, text.length())), "en");
    var best = seen.stream().max(Comparator.comparingInt(Suggestion::score)).orElse(NOTHING);
    return example(text, best, sentence.claim(), text);
  }

  private Example example(String text, Suggestion seen, boolean claim, Object group) {
    return new Example(
        Clues.of(text, seen, meaning.of(text).orElse(null)), seen.score(), claim, group);
  }

  private List<Example> labelled(Path file) throws IOException {
    var labels = new ArrayList<JsonNode>();
    for (var line : Files.readAllLines(file)) {
      labels.add(JsonMapper.shared().readTree(line));
    }
    var text = Files.readString(Path.of(file.toString().replace(".jsonl", ".txt")));
    var parts = new ArrayList<Part>();
    var spans = new ArrayList<int[]>();
    int from = 0;
    for (var label : labels) {
      int start = text.indexOf(label.get("text").asString(), from);
      if (start < 0) {
        start = text.indexOf(label.get("text").asString());
      }
      spans.add(new int[] {start, start + label.get("text").asString().length()});
      from = Math.max(from, start);
    }
    for (int i = 0; i < labels.size(); ) {
      int to = i + 1;
      while (to < labels.size() && labels.get(to).get("p").equals(labels.get(i).get("p"))) {
        to++;
      }
      if (spans.get(i)[0] >= 0) {
        parts.add(
            new Part(
                parts.size() + 1,
                PartKind.valueOf(labels.get(i).get("part").asString()),
                spans.get(i)[0],
                Math.max(spans.get(i)[1], spans.get(to - 1)[1])));
      }
      i = to;
    }
    var seen = rules.suggest(text, parts, "en");
    var examples = new ArrayList<Example>();
    for (int i = 0; i < labels.size(); i++) {
      var span = spans.get(i);
      if (!PartKind.valueOf(labels.get(i).get("part").asString()).isClaimText() || span[0] < 0) {
        continue;
      }
      var there =
          seen.stream()
              .filter(one -> one.start() < span[1] && one.end() > span[0])
              .max(Comparator.comparingInt(Suggestion::score))
              .orElse(NOTHING);
      examples.add(
          example(
              text.substring(span[0], span[1]),
              there,
              labels.get(i).get("claim").asBoolean(),
              file));
    }
    return examples;
  }
}
