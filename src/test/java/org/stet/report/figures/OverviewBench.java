package org.stet.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.TestDatabase;
import org.stet.article.DeskPlan;
import org.stet.article.Desks;

/**
 * Measures the figures over as many claims as {@code stet.overview.claims} says, three years of a
 * large house, on PostgreSQL. The rows are made by plain SQL, which nothing but a measurement may
 * do. Numbers are printed and never asserted.
 */
@DeskTest
@EnabledIfSystemProperty(named = "stet.overview.claims", matches = "\\d+")
class OverviewBench {

  private static final int PER_ARTICLE = 20;
  private static final int RUNS = 40;
  private static final int CLAIMS = Integer.getInteger("stet.overview.claims", 0);

  @Autowired JdbcTemplate jdbc;
  @Autowired Figures figures;
  @Autowired Behind behind;
  @Autowired Desks desks;

  @Test
  void aYearOfALargeHouseIsShownAtOnce() {
    assumeTrue(TestDatabase.isPostgres(), "measured on PostgreSQL");
    var began = System.nanoTime();
    fill();
    say(
        "%,d claims of %,d articles, made in %d s; %d processors",
        CLAIMS,
        CLAIMS / PER_ARTICLE,
        Duration.ofNanos(System.nanoTime() - began).toSeconds(),
        Runtime.getRuntime().availableProcessors());
    assertThat(jdbc.queryForObject("select count(*) from claim_review", Integer.class))
        .isGreaterThanOrEqualTo(CLAIMS);

    Desk.does("noor", this::measure);
  }

  private void measure() {
    var usual = figures.usual();
    var year = new Asked(usual.to().minusWeeks(52), usual.to(), null, null);
    var first = desks.first().id();
    say("%-12s %-22s %22s %22s", "", "", "12 weeks p50 / p95", "53 weeks p50 / p95");
    for (var name : FigureName.values()) {
      row(name.code(), "all desks", () -> figures.of(name, usual), () -> figures.of(name, year));
      var oneDesk = new Asked(usual.from(), usual.to(), first, null);
      var oneDesksYear = new Asked(year.from(), year.to(), first, null);
      row("", "one desk", () -> figures.of(name, oneDesk), () -> figures.of(name, oneDesksYear));
      row(
          "",
          "the list behind it",
          () -> behind.page(name, usual, null, 0, 25),
          () -> behind.page(name, year, null, 0, 25));
    }
  }

  private static void row(String name, String of, Supplier<?> weeks, Supplier<?> year) {
    say("%-12s %-22s %22s %22s", name, of, timed(weeks), timed(year));
  }

  private static String timed(Supplier<?> work) {
    var times = new long[RUNS];
    for (int i = -5; i < RUNS; i++) {
      long began = System.nanoTime();
      assertThat(work.get()).isNotNull();
      if (i >= 0) {
        times[i] = System.nanoTime() - began;
      }
    }
    Arrays.sort(times);
    return String.format(
        Locale.ROOT,
        "%.1f / %.1f ms",
        times[RUNS / 2] / 1e6,
        times[(int) Math.ceil(RUNS * 0.95) - 1] / 1e6);
  }

  /** Ids that sort by birth, as those of the house do; times grow with them. */
  private void fill() {
    var desk = desks.first().id();
    var plan = DeskPlan.named("Sport " + UUID.randomUUID(), ZoneOffset.UTC);
    var other = Desk.as("ada", () -> desks.open(plan));
    int articles = CLAIMS / PER_ARTICLE;
    String span = "interval '3 years'";
    run(
        """
        create function made(kind int, i int) returns uuid immutable language sql as
          $$ select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid $$
        """);
    run(
        """
        insert into article (id, desk_id, stage, headline, restricted, revision, text_sha256,
            parts_sha256, handed_in_by, received_at, changed_by, changed_at, version, source, deadline)
        select made(1, i), case when i %% 3 = 0 then '%s'::uuid else '%s'::uuid end,
            case when i > %d - 300 then 'CHECKING' else 'PUBLISHED' end, 'Article no. ' || i, false, 1,
            repeat('0', 64), repeat('0', 64), made(9, 1),
            now() - %s * (1 - i / %d.0) - interval '2 days', made(9, 1), now(), 0,
            case when i %% 4 = 0 then 'dpa' end, now() + interval '1 hour' * (i %% 72)
          from generate_series(1, %d) i
        """
            .formatted(desk, other, articles, span, articles, articles));
    run(
        """
        insert into claim (id, article_id, number, status, accepted_once, revision, start_at, end_at,
            quote, prefix, suffix, kinds, medium, reasons, changed_by, changed_at, version)
        select made(2, i), made(1, 1 + (i - 1) / %d), 1 + (i - 1) %% %d, 'ACCEPTED',
            true, 1, i %% 1000, i %% 1000 + 60,
            'At least ' || i || ' people have been killed, according to the ministry.', '', '',
            (array['NUMBER', 'NUMBER,CASUALTY', 'MONEY', 'DATE', 'REPORTED_SPEECH', 'EVENT'])[1 + i %% 6],
            'STATEMENT', '', made(9, 1), now(), 0
          from generate_series(1, %d) i
        """
            .formatted(PER_ARTICLE, PER_ARTICLE, CLAIMS));
    run(
        """
        insert into claim_review (id, claim_id, article_id, stage, since, approved_once, returned,
            opened_at, changed_by, changed_at, version, approved_at, verdict, disposition, approver)
        select made(3, i), c.id, c.article_id,
            case when a.stage = 'PUBLISHED' then 'APPROVED'
                 else (array['TO_CHECK', 'CHECKING', 'WAITING', 'PROPOSED', 'SECOND_CHECK'])[1 + i %% 5] end,
            a.received_at + interval '1 hour' * (i %% 40), a.stage = 'PUBLISHED', false, a.received_at,
            made(9, 1), now(), 0,
            case when a.stage = 'PUBLISHED' then a.received_at + interval '1 hour' * (i %% 40) end,
            case when a.stage = 'PUBLISHED' then
              (array['SUPPORTED', 'SUPPORTED', 'SUPPORTED_WITH_FIX', 'MISLEADING', 'REFUTED', 'UNPROVEN'])[1 + i %% 6]
            end,
            case when a.stage = 'PUBLISHED' then 'KEEP' end, null
          from generate_series(1, %d) i
          join claim c on c.id = made(2, i)
          join article a on a.id = c.article_id
        """
            .formatted(CLAIMS));
    run(
        """
        insert into tallied_claim
        select r.id, r.article_id, r.claim_id, a.desk_id, a.source, c.kinds,
            date_trunc('week', r.approved_at)::date, r.approved_at::date, r.approved_at, r.verdict,
            case when random() < 0.08 then 'UNPROVEN' else r.verdict end,
            (random() < 0.1)::int, (random() < 0.03)::int,
            (extract(epoch from r.approved_at - a.received_at) / 60)::int,
            (random() * extract(epoch from r.approved_at - a.received_at) / 60)::int,
            2, 1 + (random() * 2)::int, (random() < 0.7)::int, (random() < 0.6)::int, 0,
            case when random() < 0.2 then date_trunc('week', r.approved_at)::date end, null, null, null, null
          from claim_review r
          join claim c on c.id = r.claim_id
          join article a on a.id = r.article_id
         where r.approved_at is not null and not exists (select from tallied_claim t where t.review_id = r.id)
         order by r.id
        """);
    run(
        """
        update tallied_claim
           set second_at = approved_at, second_first = verdict,
               second_found = case when random() < 0.85 then verdict else 'REFUTED' end,
               second_agrees = random() < 0.8
         where second_week is not null
        """);
    run(
        """
        insert into tallied_article
        select a.id, a.desk_id, a.source, date_trunc('week', a.received_at + interval '2 days')::date,
            a.received_at + interval '2 days', 2880, 20, 20 - (random() < 0.2)::int, 900,
            (600 + random() * 300)::int, (random() < 0.2)::int
          from article a where a.stage = 'PUBLISHED'
        """);
    run(
        """
        insert into tallied_correction
        select a.id, a.id, a.desk_id, a.source, date_trunc('week', a.received_at + interval '9 days')::date,
            a.received_at + interval '9 days',
            date_trunc('week', a.received_at + interval '10 days')::date, (random() * 3000)::int
          from article a where a.stage = 'PUBLISHED' and random() < 0.01
        """);
    run("vacuum analyze");
  }

  private void run(String sql) {
    jdbc.execute(sql);
  }

  private static void say(String line, Object... args) {
    System.out.println("overview | " + String.format(Locale.ROOT, line, args));
  }
}
