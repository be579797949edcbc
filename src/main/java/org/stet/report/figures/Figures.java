package org.stet.report.figures;

import static org.stet.report.figures.Figure.FEW;
import static org.stet.report.figures.Figure.columns;
import static org.stet.report.figures.Figure.quantile;
import static org.stet.report.figures.Figure.row;
import static org.stet.report.figures.Figure.share;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.article.Desks;
import org.stet.claim.ClaimKind;
import org.stet.people.CurrentActor;
import org.stet.people.Invalid;
import org.stet.people.Permission;
import org.stet.report.figures.Figure.Column;
import org.stet.report.figures.Figure.Line;
import org.stet.report.figures.Figure.Unit;
import org.stet.review.Verdict;

/** The figures of the overview, for those who may see it. */
@Service
@Transactional(readOnly = true)
public class Figures {

  /** How long ago the last move was, as the overview tells it. */
  private static final List<String> AGES = List.of("H4", "H24", "D3", "D7", "OLDER");

  /** What is told side by side; the rest stands together under {@link #OTHERS}. */
  private static final int SIDES = 12;

  /** Of desks or sources: those that are too many to be told one by one. */
  public static final String OTHERS = "*";

  /** Articles in work that are told at once where nobody asks for a part of them. */
  private static final int WORK = 5_000;

  private static final List<String> TURNS = List.of("CHECKER", "SECOND", "EDITOR", "OUTSIDE");

  private final Definitions definitions;
  private final DueWork due;
  private final EntityManager entities;
  private final Desks desks;
  private final CurrentActor actors;
  private final Clock clock;

  Figures(
      Definitions definitions,
      DueWork due,
      EntityManager entities,
      Desks desks,
      CurrentActor actors,
      Clock clock) {
    this.definitions = definitions;
    this.due = due;
    this.entities = entities;
    this.desks = desks;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * @throws org.stet.people.Refused for those who may not see the overview
   */
  public Figure of(FigureName name, Asked asked) {
    actors.current().require(Permission.SEE_OVERVIEW);
    return switch (name) {
      case THROUGHPUT -> throughput(asked);
      case TURNAROUND -> turnaround(asked);
      case AGEING -> ageing(asked);
      case DUE -> due(asked, 0, WORK).figure();
      case VERDICTS -> verdicts(asked);
      case RETURNS -> returns(asked);
      case AGREEMENT -> agreement(asked);
      case COVERAGE -> coverage(asked);
      case EVIDENCE -> evidence(asked);
      case CORRECTIONS -> corrections(asked);
    };
  }

  /**
   * The same over the whole period, told by something else than time.
   *
   * @throws Invalid where this figure can't be told by it
   * @throws org.stet.people.Refused for those who may not see the overview
   */
  public Figure beside(FigureName name, Beside by, Asked asked) {
    actors.current().require(Permission.SEE_OVERVIEW);
    if (!Beside.of(name).contains(by)) {
      var known = Beside.of(name).stream().map(Beside::code).collect(Collectors.joining(", "));
      throw known.isEmpty()
          ? Invalid.field("by", "invalid.overview.by")
          : Invalid.field("by", "invalid.one", known);
    }
    return switch (by) {
      case DESK -> name == FigureName.VERDICTS ? verdictsBy("desk", asked) : byDesk(asked);
      case SOURCE -> verdictsBy("source", asked);
      case FINDING -> findings(asked);
    };
  }

  /**
   * Articles in work, from a place in the list on.
   *
   * @throws org.stet.people.Refused for those who may not see the overview
   */
  public Due due(Asked asked, int first, int size) {
    actors.current().require(Permission.SEE_OVERVIEW);
    return due.due(asked, clock.instant(), first, size);
  }

  /** The usual weeks up to now. */
  public Asked usual() {
    return Asked.usual(LocalDate.ofInstant(clock.instant(), zone()));
  }

  /**
   * Where the articles of this period came from, whichever source is asked for; empty where none
   * names one.
   */
  public List<String> sources(Asked asked) {
    actors.current().require(Permission.SEE_OVERVIEW);
    var any = new Asked(asked.from(), asked.to(), asked.desk(), null);
    return definitions.of("sources", any, period(any)).stream()
        .map(found -> found.text(0))
        .toList();
  }

  private ZoneId zone() {
    return desks.first().timeZone();
  }

  private Figure throughput(Asked asked) {
    var claims = new HashMap<LocalDate, Long>();
    var articles = new HashMap<LocalDate, Long>();
    for (var found :
        definitions.of("throughput", asked, period(asked.from().minusWeeks(3), asked.to()))) {
      var week = Objects.requireNonNull(found.day(0));
      claims.put(week, found.count(1));
      articles.put(week, found.count(2));
    }
    var rows = new ArrayList<Line>();
    for (var week : asked.weeks()) {
      double four = 0;
      for (int back = 0; back < 4; back++) {
        four += claims.getOrDefault(week.minusWeeks(back), 0L);
      }
      rows.add(row(week, claims.getOrDefault(week, 0L), articles.getOrDefault(week, 0L), four / 4));
    }
    long n = sum(rows, 1);
    rows.add(row(null, n, sum(rows, 2), null));
    return figure(
        FigureName.THROUGHPUT,
        asked,
        n,
        columns(
            "week", Unit.WEEK, "claims", Unit.COUNT, "articles", Unit.COUNT, "mean", Unit.NUMBER),
        rows);
  }

  /** What was lain, worked and waited, in the weeks and over all of them. */
  private record Times(Spread lain, Spread worked, Spread waited) {

    static final Times NONE = new Times(Spread.NONE, Spread.NONE, Spread.NONE);

    static Times of(int[] lain, int[] worked) {
      var waited = new int[lain.length];
      Arrays.setAll(waited, i -> lain[i] - worked[i]);
      return new Times(Spread.of(lain), Spread.of(worked), Spread.of(waited));
    }

    static Times of(Collection<Times> weeks) {
      return new Times(
          Spread.of(weeks.stream().map(Times::lain).toList()),
          Spread.of(weeks.stream().map(Times::worked).toList()),
          Spread.of(weeks.stream().map(Times::waited).toList()));
    }
  }

  private Figure turnaround(Asked asked) {
    var claims = new HashMap<@Nullable LocalDate, Times>();
    for (var found : definitions.of("turnaround", asked, period(asked))) {
      claims.put(found.day(0), Times.of(found.numbers(1), found.numbers(2)));
    }
    claims.put(null, Times.of(List.copyOf(claims.values())));
    var articles = new HashMap<@Nullable LocalDate, Spread>();
    for (var found : definitions.of("turnaround-signed", asked, period(asked))) {
      articles.put(found.day(0), Spread.of(found.numbers(1)));
    }
    articles.put(null, Spread.of(List.copyOf(articles.values())));
    var rows = new ArrayList<Line>();
    for (var week : withWhole(asked)) {
      var times = claims.getOrDefault(week, Times.NONE);
      var signed = articles.getOrDefault(week, Spread.NONE);
      rows.add(
          row(
              week,
              times.lain().n(),
              times.lain().at(0.5),
              times.lain().at(0.9),
              times.worked().at(0.5),
              times.worked().at(0.9),
              times.waited().at(0.5),
              times.waited().at(0.9),
              signed.n(),
              signed.at(0.5),
              signed.at(0.9)));
    }
    return figure(
        FigureName.TURNAROUND,
        asked,
        count(rows.getLast(), 1),
        columns(
            "week", Unit.WEEK,
            "claims", Unit.COUNT,
            "median", Unit.MINUTES,
            "p90", Unit.MINUTES,
            "work", Unit.MINUTES,
            "work90", Unit.MINUTES,
            "wait", Unit.MINUTES,
            "wait90", Unit.MINUTES,
            "articles", Unit.COUNT,
            "signOff", Unit.MINUTES,
            "signOff90", Unit.MINUTES),
        rows);
  }

  private Figure ageing(Asked asked) {
    var now = clock.instant();
    var counts = new long[AGES.size()][TURNS.size()];
    definitions
        .of("ageing", asked, ages(now))
        .forEach(found -> counts[found.whole(0)][TURNS.indexOf(found.text(1))] += found.count(2));
    var rows = new ArrayList<Line>();
    for (int age = 0; age < AGES.size(); age++) {
      var cells = new ArrayList<@Nullable Object>();
      cells.add(AGES.get(age));
      Arrays.stream(counts[age]).forEach(cells::add);
      cells.add(Arrays.stream(counts[age]).sum());
      rows.add(new Line(cells));
    }
    return new Figure(
        FigureName.AGEING,
        asked,
        now,
        sum(rows, 5),
        columns(
            "age", Unit.CODE,
            "checker", Unit.COUNT,
            "second", Unit.COUNT,
            "editor", Unit.COUNT,
            "outside", Unit.COUNT,
            "reviews", Unit.COUNT),
        rows);
  }

  private static Map<String, Instant> ages(Instant now) {
    return Map.of(
        "h4", now.minus(Duration.ofHours(4)),
        "h24", now.minus(Duration.ofHours(24)),
        "d3", now.minus(Duration.ofDays(3)),
        "d7", now.minus(Duration.ofDays(7)));
  }

  private Figure verdicts(Asked asked) {
    var months = new TreeMap<YearMonth, Map<Verdict, Long>>();
    for (var found : definitions.of("verdicts", asked, period(asked))) {
      months
          .computeIfAbsent(
              YearMonth.from(Objects.requireNonNull(found.day(0))),
              month -> new EnumMap<>(Verdict.class))
          .merge(Verdict.valueOf(found.text(1)), found.count(2), Long::sum);
    }
    var whole = new EnumMap<Verdict, Long>(Verdict.class);
    var rows = new ArrayList<Line>();
    months.forEach((month, counts) -> {
      rows.add(mix(month, counts));
      counts.forEach((verdict, count) -> whole.merge(verdict, count, Long::sum));
    });
    rows.add(mix(null, whole));
    return figure(
        FigureName.VERDICTS,
        asked,
        count(rows.getLast(), 1),
        mixed(new Column("month", Unit.MONTH)),
        rows);
  }

  private static List<Column> mixed(Column first) {
    var columns = new ArrayList<>(List.of(first, new Column("claims", Unit.COUNT)));
    for (var verdict : Verdict.values()) {
      columns.add(new Column(verdict.name(), Unit.COUNT));
    }
    for (var verdict : Verdict.values()) {
      columns.add(new Column(verdict.name() + ".share", Unit.SHARE));
    }
    return columns;
  }

  private static Line mix(@Nullable Object of, Map<Verdict, Long> counts) {
    long all = total(counts);
    var cells = new ArrayList<@Nullable Object>();
    cells.add(of);
    cells.add(all);
    for (var verdict : Verdict.values()) {
      cells.add(counts.getOrDefault(verdict, 0L));
    }
    for (var verdict : Verdict.values()) {
      cells.add(share(counts.getOrDefault(verdict, 0L), all));
    }
    return new Line(cells);
  }

  private Figure byDesk(Asked asked) {
    var rows = new ArrayList<Line>();
    for (var found : definitions.of("throughput-by-desk", asked, period(asked))) {
      rows.add(row(found.text(0), found.count(1), found.count(2)));
    }
    return figure(
        FigureName.THROUGHPUT,
        asked,
        sum(rows, 1),
        columns("desk", Unit.TEXT, "claims", Unit.COUNT, "articles", Unit.COUNT),
        rows);
  }

  private Figure verdictsBy(String by, Asked asked) {
    var all = new TreeMap<String, Map<Verdict, Long>>();
    for (var found : definitions.of("verdicts-by-" + by, asked, period(asked))) {
      all.computeIfAbsent(found.text(0), of -> new EnumMap<>(Verdict.class))
          .merge(Verdict.valueOf(found.text(1)), found.count(2), Long::sum);
    }
    var most =
        all.entrySet().stream()
            .sorted(
                Comparator.comparingLong(
                        (Map.Entry<String, Map<Verdict, Long>> of) -> total(of.getValue()))
                    .reversed())
            .map(Map.Entry::getKey)
            .limit(SIDES)
            .collect(Collectors.toCollection(TreeSet::new));
    var others = new EnumMap<Verdict, Long>(Verdict.class);
    var rows = new ArrayList<Line>();
    all.forEach((of, counts) -> {
      if (most.contains(of)) {
        rows.add(mix(of, counts));
      } else {
        counts.forEach((verdict, count) -> others.merge(verdict, count, Long::sum));
      }
    });
    if (!others.isEmpty()) {
      rows.add(mix(OTHERS, others));
    }
    return figure(FigureName.VERDICTS, asked, sum(rows, 1), mixed(new Column(by, Unit.TEXT)), rows);
  }

  private static long total(Map<Verdict, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private Figure findings(Asked asked) {
    var found = new EnumMap<Verdict, Map<Verdict, Long>>(Verdict.class);
    for (var pair : definitions.of("agreement", asked, period(asked))) {
      found
          .computeIfAbsent(Verdict.valueOf(pair.text(1)), first -> new EnumMap<>(Verdict.class))
          .merge(Verdict.valueOf(pair.text(2)), pair.count(4), Long::sum);
    }
    var rows = new ArrayList<Line>();
    found.forEach((first, seconds) -> {
      var cells = new ArrayList<@Nullable Object>(List.of(first.name()));
      for (var second : Verdict.values()) {
        cells.add(seconds.getOrDefault(second, 0L));
      }
      rows.add(new Line(cells));
    });
    var columns = new ArrayList<>(List.of(new Column("first", Unit.CODE)));
    for (var second : Verdict.values()) {
      columns.add(new Column(second.name(), Unit.COUNT));
    }
    long n = found.values().stream().mapToLong(Figures::total).sum();
    return figure(FigureName.AGREEMENT, asked, n, columns, rows);
  }

  private Figure returns(Asked asked) {
    var found = byWeek("returns", asked);
    var rows = new ArrayList<Line>();
    for (var week : asked.weeks()) {
      rows.add(returned(week, totals(found.get(week), 4)));
    }
    rows.add(returned(null, totals(rows, 1, 4)));
    return figure(
        FigureName.RETURNS,
        asked,
        count(rows.getLast(), 1),
        columns(
            "week", Unit.WEEK,
            "claims", Unit.COUNT,
            "returned", Unit.COUNT,
            "overruled", Unit.COUNT,
            "changed", Unit.COUNT,
            "returned.share", Unit.SHARE,
            "overruled.share", Unit.SHARE,
            "changed.share", Unit.SHARE),
        rows);
  }

  private static Line returned(@Nullable LocalDate week, long[] counts) {
    return row(
        week,
        counts[0],
        counts[1],
        counts[2],
        counts[3],
        share(counts[1], counts[0]),
        share(counts[2], counts[0]),
        share(counts[3], counts[0]));
  }

  private Figure agreement(Asked asked) {
    var all = new Agreement();
    var byKind = new EnumMap<ClaimKind, Agreement>(ClaimKind.class);
    for (var found : definitions.of("agreement", asked, period(asked))) {
      var first = Verdict.valueOf(found.text(1));
      var second = Verdict.valueOf(found.text(2));
      all.add(first, second, found.flag(3), found.count(4));
      for (var kind : kinds(found.text(0))) {
        byKind
            .computeIfAbsent(kind, k -> new Agreement())
            .add(first, second, found.flag(3), found.count(4));
      }
    }
    var rows = new ArrayList<Line>();
    rows.add(agreed(null, all));
    byKind.forEach((kind, agreement) -> rows.add(agreed(kind.name(), agreement)));
    return figure(
        FigureName.AGREEMENT,
        asked,
        all.checks(),
        columns(
            "kind", Unit.CODE,
            "checks", Unit.COUNT,
            "agreed", Unit.COUNT,
            "agreed.share", Unit.SHARE,
            "onScale", Unit.COUNT,
            "alpha", Unit.NUMBER,
            "low", Unit.NUMBER,
            "high", Unit.NUMBER),
        rows);
  }

  private static List<ClaimKind> kinds(String stored) {
    return Arrays.stream(stored.split("[, ]+"))
        .filter(name -> !name.isEmpty())
        .map(ClaimKind::valueOf)
        .toList();
  }

  private static Line agreed(@Nullable String kind, Agreement found) {
    var alpha = found.onScale() < Figure.RATE ? null : found.alpha();
    var interval = alpha == null ? null : found.interval();
    return row(
        kind,
        found.checks(),
        found.agreed(),
        share(found.agreed(), found.checks()),
        found.onScale(),
        alpha,
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high());
  }

  private Figure coverage(Asked asked) {
    var found = byWeek("coverage", asked);
    var rows = new ArrayList<Line>();
    for (var week : asked.weeks()) {
      rows.add(covered(week, totals(found.get(week), 6)));
    }
    rows.add(covered(null, totals(rows, 1, 6)));
    return figure(
        FigureName.COVERAGE,
        asked,
        count(rows.getLast(), 1),
        columns(
            "week", Unit.WEEK,
            "articles", Unit.COUNT,
            "found", Unit.COUNT,
            "decided", Unit.COUNT,
            "words", Unit.COUNT,
            "accounted", Unit.COUNT,
            "exceptions", Unit.COUNT,
            "decided.share", Unit.SHARE,
            "accounted.share", Unit.SHARE),
        rows);
  }

  private static Line covered(@Nullable LocalDate week, long[] counts) {
    return row(
        week,
        counts[0],
        counts[1],
        counts[2],
        counts[3],
        counts[4],
        counts[5],
        share(counts[2], counts[1]),
        share(counts[4], counts[3]));
  }

  private Figure evidence(Asked asked) {
    var found = definitions.of("evidence", asked, period(asked)).getFirst();
    long n = found.count(0);
    var rows = new ArrayList<Line>();
    var parts = List.of("any", "firstHand", "severalSources", "linked", "captured");
    for (int i = 0; i < parts.size(); i++) {
      long claims = found.count(2 + i);
      rows.add(row(parts.get(i), claims, share(claims, n), null));
    }
    rows.add(row("sources", found.count(1), null, n < FEW ? null : (double) found.count(1) / n));
    return figure(
        FigureName.EVIDENCE,
        asked,
        n,
        columns(
            "evidence", Unit.CODE,
            "count", Unit.COUNT,
            "count.share", Unit.SHARE,
            "perClaim", Unit.NUMBER),
        rows);
  }

  private Figure corrections(Asked asked) {
    var opened = new HashMap<@Nullable LocalDate, Row>();
    var made = new HashMap<@Nullable LocalDate, Row>();
    definitions
        .of("corrections", asked, period(asked))
        .forEach(
            found -> (found.text(0).equals("OPENED") ? opened : made).put(found.day(1), found));
    var rows = new ArrayList<Line>();
    for (var week : asked.weeks()) {
      rows.add(corrected(week, opened.get(week), made.get(week)));
    }
    var whole = made.get(null);
    long n = sum(rows, 1);
    rows.add(
        row(
            null,
            n,
            whole == null ? 0L : whole.count(2),
            whole == null ? null : quantile(whole.number(3), whole.count(2))));
    return figure(
        FigureName.CORRECTIONS,
        asked,
        n,
        columns("week", Unit.WEEK, "opened", Unit.COUNT, "made", Unit.COUNT, "took", Unit.MINUTES),
        rows);
  }

  private static Line corrected(LocalDate week, @Nullable Row opened, @Nullable Row made) {
    return row(
        week,
        opened == null ? 0L : opened.count(2),
        made == null ? 0L : made.count(2),
        made == null ? null : quantile(made.number(3), made.count(2)));
  }

  private Figure figure(
      FigureName name, Asked asked, long n, List<Column> columns, List<Line> rows) {
    return new Figure(name, asked, asOf(), n, columns, rows);
  }

  /** When what the figures are drawn from was counted last. */
  private Instant asOf() {
    return entities.find(Tally.class, Tally.ONLY).asOf();
  }

  private Map<LocalDate, Row> byWeek(String figure, Asked asked) {
    var weeks = new HashMap<LocalDate, Row>();
    for (var found : definitions.of(figure, asked, period(asked))) {
      weeks.put(Objects.requireNonNull(found.day(0)), found);
    }
    return weeks;
  }

  private static Map<String, LocalDate> period(Asked asked) {
    return period(asked.from(), asked.to());
  }

  private static Map<String, LocalDate> period(LocalDate from, LocalDate to) {
    return Map.of("from", from, "to", to);
  }

  /** The weeks, and null for all of them. */
  private static List<@Nullable LocalDate> withWhole(Asked asked) {
    var weeks = new ArrayList<@Nullable LocalDate>(asked.weeks());
    weeks.add(null);
    return weeks;
  }

  private static long[] totals(@Nullable Row found, int many) {
    var counts = new long[many];
    for (int i = 0; i < many && found != null; i++) {
      counts[i] = found.count(1 + i);
    }
    return counts;
  }

  private static long[] totals(List<Line> rows, int first, int many) {
    var counts = new long[many];
    for (int i = 0; i < many; i++) {
      counts[i] = sum(rows, first + i);
    }
    return counts;
  }

  private static long sum(List<Line> rows, int place) {
    return rows.stream().mapToLong(line -> count(line, place)).sum();
  }

  private static long count(Line line, int place) {
    return line.cells().get(place) instanceof Long count ? count : 0;
  }
}
