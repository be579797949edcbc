package org.stet.claim;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stet.article.read.ArticleReader;
import org.stet.article.read.ArticleUnreadable;
import org.stet.claim.LateEdit.Agreed;
import org.stet.claim.LateEdit.Hand;
import org.stet.claim.Manuscript.Line;
import org.stet.claim.Manuscript.Printed;
import org.stet.claim.Manuscript.Word;
import org.stet.claim.Reanchor.Draft;
import org.stet.claim.Reanchor.Outcome;
import org.stet.claim.Reanchor.Sought;
import org.stet.claim.detect.ClaimDetector;
import org.stet.claim.detect.Span;

/**
 * Measures the late-edit guard: {@code LateEdits [N [SEED [DIR]]]} makes N edits of the articles in
 * DIR and of invented ones, and holds what became of each claim against what was done to it.
 */
public final class LateEdits {

  private static final long SEED = 20_261_122L;

  private final Random random;
  private final List<Manuscript> articles;
  private final ClaimDetector detector = ClaimDetector.rules();
  private final Map<Manuscript, Printed> printed = new IdentityHashMap<>();
  private final Map<Printed, Draft> drafts = new IdentityHashMap<>();
  private final Map<LateEdit, Integer> made = new EnumMap<>(LateEdit.class);
  private final Map<String, Row> rows = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private final List<String> passed = new ArrayList<>();
  private int asAnEdit;
  final Row untouched = new Row();
  final Row movedOrLight = new Row();

  LateEdits(long seed, List<Manuscript> articles) {
    this.random = new Random(seed);
    this.articles = articles;
    for (var edit : LateEdit.values()) {
      rows.put(edit.name(), new Row());
    }
  }

  public static void main(String[] args) throws IOException {
    int edits = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : SEED;
    var articles = articles(Path.of(args.length > 2 ? args[2] : "../shared/data"), seed);
    System.out.printf("%d edits of %d articles, seed %d%n%n", edits, articles.size(), seed);
    var bench = new LateEdits(seed, articles);
    bench.make(edits);
    bench.print(System.out, args.length > 3);
    System.exit(bench.isGood() ? 0 : 1);
  }

  /**
   * Those of the folder that can be read, our own samples, and invented ones full of near twins.
   */
  static List<Manuscript> articles(Path data, long seed) throws IOException {
    var reader = new ArticleReader();
    var files = new ArrayList<Path>();
    for (var dir :
        List.of(
            data.resolve("articles"),
            data.resolve("claims/news"),
            data.resolve("pages"),
            Path.of("src/main/resources/sample"),
            Path.of("src/main/resources/samples"))) {
      if (Files.isDirectory(dir)) {
        try (var found = Files.walk(dir, 2)) {
          found
              .filter(file -> file.toString().endsWith(".txt") || file.endsWith("source.html"))
              .sorted()
              .forEach(files::add);
        }
      }
    }
    var articles = new ArrayList<Manuscript>();
    for (var file : files) {
      var words = Files.readString(file);
      try {
        var read = file.endsWith("source.html") ? reader.html(words, null) : reader.text(words);
        articles.add(Manuscript.of(read.text(), read.parts()));
      } catch (ArticleUnreadable e) {
        System.err.println(file + " is left out: " + e.getMessage());
      }
    }
    articles.addAll(Invented.articles(new Random(seed)));
    return articles;
  }

  void make(int edits) {
    int done = 0;
    while (done < edits) {
      done += draft(articles.get(random.nextInt(articles.size())));
    }
  }

  private int draft(Manuscript article) {
    var claims = claims(article);
    var after = article.twin();
    var done = new HashMap<Integer, Set<LateEdit>>();
    var hand =
        new Hand(
            after,
            random,
            claims.stream().flatMap(claim -> Stream.ofNullable(claim.agreed)).toList(),
            (line, edit) ->
                done.computeIfAbsent(line, first -> EnumSet.noneOf(LateEdit.class)).add(edit));
    int edits = 0;
    for (int wanted = 1 + random.nextInt(4); edits < wanted; ) {
      var edit = LateEdit.values()[random.nextInt(LateEdit.values().length)];
      if (edit.by(hand)) {
        made.merge(edit, 1, Integer::sum);
        edits++;
      }
    }
    compare(article, after, claims, done);
    return edits;
  }

  /** Some of the words of a line; with the wording that was approved for them, or none. */
  private record Claim(Line line, int from, int to, @Nullable Agreed agreed) {

    List<Word> words() {
      return line.words.subList(from, to);
    }
  }

  private List<Claim> claims(Manuscript article) {
    var claims = new ArrayList<Claim>();
    for (var line : article.lines()) {
      int size = line.words.size();
      int from = 0;
      int to = size;
      if (size > 10 && random.nextInt(10) < 4) {
        from = random.nextInt(size - 5);
        to = from + 4 + random.nextInt(size - from - 4);
      } else if (size > 6 && random.nextInt(10) == 0) {
        int number = line.find(Word::isNumber);
        from = number < 0 || number + 3 > size ? 1 : number;
        to = from + 3;
      }
      claims.add(
          new Claim(
              line,
              from,
              to,
              from == 0 && to == size && random.nextInt(8) == 0
                  ? takenUp(article, line)
                  : agreed(line, from, to)));
    }
    return claims;
  }

  private @Nullable Agreed agreed(Line line, int from, int to) {
    var words = line.words.subList(from, to);
    int at =
        IntStream.range(0, words.size())
            .filter(i -> words.get(i).isNumber())
            .findFirst()
            .orElse(-1);
    if (at < 0 || random.nextBoolean()) {
      return null;
    }
    var instead = new ArrayList<>(words);
    instead.set(at, words.get(at).saying("1" + words.get(at).text()));
    return new Agreed(line.id, words.stream().map(Word::id).toList(), instead);
  }

  /** The wording agreed for a whole sentence takes up what the next one says. */
  private static @Nullable Agreed takenUp(Manuscript article, Line line) {
    var lines = article.lines();
    int next = lines.indexOf(line) + 1;
    if (next >= lines.size() || line.words.size() < 4 || lines.get(next).words.size() < 8) {
      return null;
    }
    var instead = new ArrayList<>(line.words.subList(0, line.words.size() * 2 / 3));
    var others = lines.get(next).copied().words;
    instead.addAll(others.subList(others.size() / 4, others.size()));
    return new Agreed(line.id, line.words.stream().map(Word::id).toList(), instead);
  }

  private void compare(
      Manuscript before, Manuscript after, List<Claim> claims, Map<Integer, Set<LateEdit>> done) {
    var old = printed.computeIfAbsent(before, Manuscript::print);
    var now = after.print();
    var sought = claims.stream().map(claim -> sought(claim, old)).toList();
    var outcomes = Reanchor.follow(drafts.computeIfAbsent(old, this::draft), draft(now), sought);
    for (int i = 0; i < claims.size(); i++) {
      var edits = done.getOrDefault(claims.get(i).line.id, Set.of());
      judge(claims.get(i), sought.get(i), outcomes.get(i), old, now, before, after, edits);
    }
  }

  private Draft draft(Printed printed) {
    return new Draft(
        printed.text(), printed.parts(), detector.suggest(printed.text(), printed.parts(), null));
  }

  private static Sought sought(Claim claim, Printed old) {
    var words = claim.words();
    var span =
        new Span(
            Objects.requireNonNull(old.words().get(words.getFirst().id())).start(),
            Objects.requireNonNull(old.words().get(words.getLast().id())).end());
    var agreed = claim.agreed;
    return new Sought(span, agreed == null ? null : new Line(0, agreed.instead()).text());
  }

  private void judge(
      Claim claim,
      Sought sought,
      Outcome outcome,
      Printed old,
      Printed now,
      Manuscript article,
      Manuscript after,
      Set<LateEdit> edits) {
    var left = claim.words().stream().filter(word -> now.words().containsKey(word.id())).toList();
    var at = Reanchor.place(outcome);
    var line = after.lines().stream().filter(one -> one.id == claim.line.id).findFirst();
    boolean lineSame = line.filter(one -> saysTheSame(one, claim.line)).isPresent();
    boolean copied =
        after.lines().stream()
            .anyMatch(one -> one.id != claim.line.id && saysTheSame(one, claim.line));
    boolean moved = line.filter(one -> one.moved).isPresent();
    boolean changedPlaces =
        moved
            || after.lines().stream()
                .anyMatch(
                    one -> one.moved && one.id != claim.line.id && saysTheSame(one, claim.line));
    var fate = new Row();
    fate.claims = 1;
    if (at.isEmpty()) {
      fate.orphaned += outcome instanceof Reanchor.Lost ? 1 : 0;
      fate.cut += outcome instanceof Reanchor.Gone ? 1 : 0;
    } else {
      // of two lines that say the same, one of which moved, nobody knows which is which
      boolean knownRight =
          copied && changedPlaces
              || left.isEmpty() && saidAgain(claim, at.get(), now)
              || isRight(claim, left, at.get(), now, after);
      boolean right =
          knownRight || left.isEmpty() && isItsCopyInPlace(claim, at.get(), now, article, after);
      asAnEdit += right && !knownRight ? 1 : 0;
      boolean unapproved =
          outcome instanceof Reanchor.Kept && !saidAgain(claim, at.get(), now)
              || outcome instanceof Reanchor.Fixed && !isAgreed(claim, left, at.get(), now);
      fate.kept += outcome instanceof Reanchor.Kept ? 1 : 0;
      fate.fixed += outcome instanceof Reanchor.Fixed ? 1 : 0;
      fate.stale += outcome instanceof Reanchor.Changed ? 1 : 0;
      fate.wrong += right ? 0 : 1;
      fate.passed += unapproved ? 1 : 0;
      if (!right) {
        wrong.add(told(sought, outcome, edits, old, now));
      }
      if (unapproved) {
        passed.add(told(sought, outcome, edits, old, now));
      }
    }
    edits.forEach(edit -> Objects.requireNonNull(rows.get(edit.name())).add(fate));
    boolean stillText = !edits.contains(LateEdit.BECAME_AN_ADVERTISEMENT);
    if (lineSame && !copied && !moved && stillText && !lostItsSpeaker(claim, after, article)) {
      untouched.add(fate);
    } else if (stillText && !copied && isLight(claim, left, now)) {
      movedOrLight.add(fate);
    }
  }

  /**
   * A copy with another figure stands where the sentence stood, and of that nothing is left: the
   * same two drafts come about where somebody mends the figure, and puts in or takes out another
   * sentence beside it. So there is no wrong answer; how often that happens is told.
   */
  private static boolean isItsCopyInPlace(
      Claim claim, Span at, Printed now, Manuscript before, Manuscript after) {
    var old = before.lines();
    var lines = after.lines();
    int own = old.indexOf(claim.line);
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).copyOf == claim.line.id)
        .filter(i -> span(lines.get(i), now).start() <= at.start())
        .filter(i -> at.end() <= span(lines.get(i), now).end())
        .anyMatch(i ->
            id(lines, i - 1) == claim.line.id && id(lines, i - 2) == id(old, own - 1)
                || id(lines, i + 1) == claim.line.id && id(lines, i + 2) == id(old, own + 1)
                || id(lines, i - 1) == id(old, own - 1) && id(lines, i + 1) == id(old, own + 1));
  }

  private static int id(List<Line> lines, int at) {
    return at < 0 || at >= lines.size() ? Integer.MIN_VALUE : lines.get(at).id;
  }

  /** "That is what she said" stood behind it and does no more, or says something else. */
  private static boolean lostItsSpeaker(Claim claim, Manuscript after, Manuscript before) {
    var lines = before.lines();
    int next = lines.indexOf(claim.line) + 1;
    return next < lines.size()
        && LateEdit.isTrailing(lines.get(next))
        && after.lines().stream()
            .noneMatch(line -> line.id == lines.get(next).id && saysTheSame(line, lines.get(next)));
  }

  private static boolean saysTheSame(Line some, Line other) {
    return plain(some).equals(plain(other));
  }

  private static String plain(Line line) {
    return Normalizer.normalize(line.text(), Normalizer.Form.NFC)
        .replace('’', '\'')
        .replace('“', '"')
        .replace('”', '"');
  }

  /** On its own words, wherever they went, and on nobody else's. */
  private static boolean isRight(
      Claim claim, List<Word> left, Span at, Printed now, Manuscript after) {
    if (left.isEmpty()) {
      // others may have been put in their place, between the words that stood around them
      return !claim.line.words.equals(claim.words())
          && after.lines().stream()
              .filter(line -> line.id == claim.line.id)
              .map(line -> span(line, now))
              .anyMatch(line -> line.start() <= at.start() && at.end() <= line.end());
    }
    long covered =
        left.stream()
            .map(word -> Objects.requireNonNull(now.words().get(word.id())))
            .filter(at::overlaps)
            .count();
    var lines =
        after.lines().stream()
            .filter(line ->
                line.words.stream()
                    .anyMatch(word -> left.stream().anyMatch(one -> one.id() == word.id())))
            .toList();
    int start = lines.stream().mapToInt(line -> span(line, now).start()).min().orElse(0);
    int end = lines.stream().mapToInt(line -> span(line, now).end()).max().orElse(0);
    return covered * 2 >= left.size() && start <= at.start() && at.end() <= end;
  }

  private static Span span(Line line, Printed now) {
    return Objects.requireNonNullElse(now.lines().get(line), new Span(0, 0));
  }

  private static boolean saidAgain(Claim claim, Span at, Printed now) {
    return plain(new Line(0, claim.words())).equals(plain(Manuscript.fresh(at.of(now.text()))));
  }

  private static boolean isAgreed(Claim claim, List<Word> left, Span at, Printed now) {
    var agreed = claim.agreed;
    return agreed != null
        && plain(new Line(0, agreed.instead())).equals(plain(Manuscript.fresh(at.of(now.text()))));
  }

  /** Most of its words are still there. */
  private static boolean isLight(Claim claim, List<Word> left, Printed now) {
    long same =
        left.stream()
            .filter(word ->
                Objects.requireNonNull(now.words().get(word.id()))
                    .of(now.text())
                    .equals(word.text()))
            .count();
    return same * 10 >= claim.words().size() * 6L;
  }

  private static String told(
      Sought sought, Outcome outcome, Set<LateEdit> edits, Printed old, Printed now) {
    return "%s %s%n  was: %s%n  now: %s"
            .formatted(
                edits,
                outcome.getClass().getSimpleName(),
                around(old.text(), sought.at()),
                Reanchor.place(outcome).map(at -> at.of(now.text())).orElse(""))
        + Reanchor.place(outcome).map(at -> "\n  there: " + around(now.text(), at)).orElse("");
  }

  private static String around(String text, Span at) {
    return text.substring(Math.max(0, at.start() - 200), at.start())
        + "[["
        + at.of(text)
        + "]]"
        + text.substring(at.end(), Math.min(text.length(), at.end() + 200));
  }

  boolean isGood() {
    return wrong.isEmpty()
        && passed.isEmpty()
        && untouched.kept >= untouched.claims * 0.99
        && untouched.orphaned <= untouched.claims * 0.01
        && movedOrLight.found() >= movedOrLight.claims * 0.95;
  }

  List<String> wrong() {
    return wrong;
  }

  List<String> passed() {
    return passed;
  }

  void print(PrintStream out, boolean explained) {
    out.printf(
        "%-34s %6s %7s %6s %6s %6s %6s %6s%n",
        "claims in what was edited by",
        "edits",
        "claims",
        "kept",
        "fixed",
        "stale",
        "orphan",
        "cut");
    for (var edit : LateEdit.values()) {
      var row = Objects.requireNonNull(rows.get(edit.name()));
      out.printf("%-34s %6d %s%n", edit.words(), made.getOrDefault(edit, 0), row);
    }
    out.printf(
        "%n%-41s %s%n%-41s %s%n%n",
        "all that were untouched",
        untouched,
        "all that moved or were lightly edited",
        movedOrLight);
    out.printf(
        Locale.ROOT, "untouched and kept: %.2f %% (99 wanted)%n", untouched.share(untouched.kept));
    out.printf(
        Locale.ROOT,
        "untouched and orphaned: %.2f %% (1 at most)%n",
        untouched.share(untouched.orphaned));
    out.printf(
        Locale.ROOT,
        "moved or lightly edited and found: %.2f %% (95 wanted)%n",
        movedOrLight.share(movedOrLight.found()));
    out.printf("other words left approved: %d%n", passed.size());
    out.printf("on a copy that reads as an edit in its place: %d%n", asAnEdit);
    if (explained) {
      wrong.forEach(one -> out.println("WRONG " + one));
      passed.forEach(one -> out.println("PASSED " + one));
    }
    out.printf("wrong anchors: %d%n", wrong.size());
    out.flush();
  }

  /** Claims by what became of them. */
  static final class Row {

    int claims;
    int kept;
    int fixed;
    int stale;
    int orphaned;
    int cut;
    int wrong;
    int passed;

    void add(Row one) {
      claims += one.claims;
      kept += one.kept;
      fixed += one.fixed;
      stale += one.stale;
      orphaned += one.orphaned;
      cut += one.cut;
      wrong += one.wrong;
      passed += one.passed;
    }

    int found() {
      return kept + fixed + stale;
    }

    double share(int some) {
      return claims == 0 ? 100 : 100.0 * some / claims;
    }

    @Override
    public String toString() {
      return "%7d %6d %6d %6d %6d %6d".formatted(claims, kept, fixed, stale, orphaned, cut);
    }
  }
}
