package org.stet.claim.detect;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.stet.EvalTable;
import org.stet.article.Part;
import org.stet.article.PartKind;
import org.stet.article.read.ArticleReader;
import org.stet.article.read.ReadArticle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the rules on labelled news text: pairs of {@code NAME.txt} and {@code NAME.jsonl}. What
 * is claim text is taken from the labels, so that the reading and the finding are measured apart.
 */
public final class DetectEval {

  private DetectEval() {}

  public static void print(List<Article> articles, EvalTable table) {
    int sentences = articles.stream().mapToInt(article -> article.labels.size()).sum();
    table.title(
        "News: %d articles, %,d labelled sentences; rules only"
            .formatted(articles.size(), sentences));
    table.row(
        "sentence boundaries right",
        articles,
        DetectEval::boundaries,
        "≥ 0.98",
        "ICU 0.58–0.69 on tricky text");
    table.row(
        "parts that are not claim text, F1",
        articles,
        DetectEval::notClaimTextF1,
        "≥ 0.95",
        "everything is claim text 0.000");
    table.row(
        "not a claim, F1", articles, DetectEval::notAClaimF1, "≥ 0.75", "all sentences 0.000");
    table.row(
        "a claim, F1",
        articles,
        DetectEval::claimF1,
        "",
        "all sentences " + EvalTable.figure(allClaimsF1(articles)));
    table.row(
        "check first, average precision",
        articles,
        DetectEval::checkFirst,
        "≥ 0.80",
        "all sentences " + EvalTable.figure(baseRate(articles)));
    table.row(
        "claimant right and cue overlapping",
        articles,
        DetectEval::attributed,
        "≥ 0.85",
        "all sentences the reporter's 0.000");
    table.row("attributions invented", articles, DetectEval::invented, "≤ 0.05", "none 0.000");
    table.row(
        "worth 2 or 3, at or above 50",
        articles,
        all -> reaching(all, 2, 3),
        "",
        "all sentences 1.000");
    table.row(
        "worth 0 or 1, at or above 50",
        articles,
        all -> reaching(all, 0, 1),
        "",
        "all sentences 1.000");
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
    return EvalTable.f1(hit, missed, wrong);
  }

  private static double claimF1(List<Article> articles) {
    int hit = 0;
    int missed = 0;
    int wrong = 0;
    for (var article : articles) {
      for (var label : article.claimText()) {
        boolean claim = article.isClaim(label);
        hit += claim && label.claim ? 1 : 0;
        missed += !claim && label.claim ? 1 : 0;
        wrong += claim && !label.claim ? 1 : 0;
      }
    }
    return EvalTable.f1(hit, missed, wrong);
  }

  private static double allClaimsF1(List<Article> articles) {
    long all = articles.stream().mapToLong(article -> article.claimText().size()).sum();
    long claims =
        articles.stream()
            .flatMap(article -> article.claimText().stream())
            .filter(Label::claim)
            .count();
    return EvalTable.f1(claims, 0, all - claims);
  }

  /** Sentence by sentence, against what the reader makes of the plain text. */
  static double notClaimTextF1(List<Article> articles) {
    int hit = 0;
    int missed = 0;
    int wrong = 0;
    for (var article : articles) {
      for (int i = 0; i < article.labels.size(); i++) {
        boolean not = !article.labels.get(i).part.isClaimText();
        boolean ours = !article.isReadAsClaimText(i);
        if (not == ours || !article.isHabit(i)) {
          hit += not && ours ? 1 : 0;
          missed += not && !ours ? 1 : 0;
          wrong += !not && ours ? 1 : 0;
        }
      }
    }
    return EvalTable.f1(hit, missed, wrong);
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

  public static List<Article> read(Path dir) throws IOException {
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

  /** A labelled sentence. */
  public record Label(
      Span span,
      PartKind part,
      boolean claim,
      int worth,
      @Nullable String claimant,
      @Nullable String cue) {}

  /** An article, its labels, and what is made of it. */
  public record Article(
      String name,
      String text,
      List<Label> labels,
      Set<Span> cut,
      List<Suggestion> found,
      ReadArticle read) {

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
      return new Article(
          name,
          text,
          labels,
          cut,
          new Rules().suggest(text, parts, "en"),
          new ArticleReader().text(text));
    }

    private static @Nullable String wordsOf(JsonNode node) {
      return node.isNull() ? null : node.asString();
    }

    /** What the reader takes the words for; null where it left them out. */
    @Nullable PartKind readAs(int i) {
      // the reader keeps all words in their order, but not all blanks
      int letters = letters(text.substring(0, labels.get(i).span.start()));
      int seen = 0;
      for (var part : read.parts()) {
        seen += letters(part.of(read.text()));
        if (seen > letters) {
          return part.kind();
        }
      }
      return null;
    }

    private static int letters(String words) {
      return (int) words.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /** Where annotators differ by habit: an inline dateline, or a subhead. */
    boolean isHabit(int i) {
      var label = labels.get(i);
      boolean subhead = label.part == PartKind.HEADLINE || readAs(i) == PartKind.HEADLINE;
      boolean inline =
          readAs(i) == PartKind.DATELINE && !label.part.isClaimText()
              || label.part == PartKind.DATELINE
                  && i + 1 < labels.size()
                  && text.substring(label.span.end(), labels.get(i + 1).span.start()).indexOf('\n')
                      < 0
              || readAs(i) == PartKind.DATELINE
                  && label.part == PartKind.BODY
                  && letters(label.span.of(text)) > 60;
      return subhead || inline;
    }

    Label label(int i) {
      return labels.get(i);
    }

    boolean isReadAsClaimText(int i) {
      var kind = readAs(i);
      return kind != null && kind.isClaimText();
    }

    private String describe(int i) {
      var label = labels.get(i);
      var ours = at(label).stream().map(one -> one.claimant() + " / " + one.attribution()).toList();
      return "%s  worth %d, score %d; %s, read as %s; %s / %s, found %s%n    %s"
          .formatted(
              name.replace(".txt", ""),
              label.worth,
              score(label),
              label.part,
              readAs(i),
              label.claimant,
              label.cue,
              ours,
              label.span.of(text).replaceAll("\\s+", " "));
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
  }

  // -- where they err

  public static void explain(List<Article> articles, int examples, PrintStream out) {
    say(
        out,
        articles,
        Integer.MAX_VALUE,
        "suggested clause by clause",
        (a, i) -> a.at(a.label(i)).size() > 1 && a.cut.contains(a.label(i).span));
    say(out, articles, examples, "cut elsewhere", (a, i) -> !a.cut.contains(a.label(i).span));
    say(
        out,
        articles,
        examples,
        "not claim text, but read as such",
        (a, i) -> !a.label(i).part.isClaimText() && a.isReadAsClaimText(i) && !a.isHabit(i));
    say(
        out,
        articles,
        examples,
        "claim text, but read as none",
        (a, i) -> a.label(i).part.isClaimText() && !a.isReadAsClaimText(i) && !a.isHabit(i));
    say(
        out,
        articles,
        examples,
        "not a claim, but taken for one",
        (a, i) -> a.label(i).part.isClaimText() && !a.label(i).claim && a.isClaim(a.label(i)));
    say(
        out,
        articles,
        examples,
        "a claim, but not taken for one",
        (a, i) -> a.label(i).claim && !a.isClaim(a.label(i)));
    say(
        out,
        articles,
        examples,
        "to check first, but below 50",
        (a, i) -> a.label(i).worth == 3 && a.score(a.label(i)) < 50);
    say(
        out,
        articles,
        examples,
        "not worth it, but at 65 or more",
        (a, i) ->
            a.label(i).part.isClaimText() && a.label(i).worth < 2 && a.score(a.label(i)) >= 65);
    say(
        out,
        articles,
        examples,
        "said by somebody else than found",
        (a, i) ->
            a.label(i).claimant != null
                && a.label(i).cue != null
                && !a.attributesRightly(a.label(i)));
    say(
        out,
        articles,
        examples,
        "the reporter's own, but attributed",
        (a, i) ->
            a.label(i).part.isClaimText()
                && a.label(i).claimant == null
                && !a.claimants(a.label(i)).isEmpty());
  }

  private static void say(
      PrintStream out,
      List<Article> articles,
      int examples,
      String what,
      BiPredicate<Article, Integer> errs) {
    int all = 0;
    var said = new StringBuilder();
    for (var article : articles) {
      for (int i = 0; i < article.labels.size(); i++) {
        if (errs.test(article, i) && ++all <= examples) {
          said.append("  ").append(article.describe(i)).append(System.lineSeparator());
        }
      }
    }
    if (all > 0) {
      out.printf("%nNews, %s: %d%n%s", what, all, said);
    }
  }
}
