package org.stet.audit;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.audit.verify.InclusionProof;
import org.stet.audit.verify.Merkle;
import org.stet.audit.verify.TiledBench;
import org.stet.people.Actor;
import org.stet.people.Ids;
import org.stet.people.Role;

/**
 * Measures what the trail costs, beside what the same database and the same machine do without it.
 * Everything is on disk before it counts, as on a real desk. Arguments: {@code h2} or {@code
 * postgresql}, and {@code small} for slow machines.
 */
public final class AuditBench {

  private static final int BATCH = 1_000;
  private static final int TURNS = 4;

  /** Bytes of an entry as they are written here. */
  private static final int LEAF = 460;

  /** The columns and indexes of audit_entry, so that the rows cost the same. */
  private static final List<String> BARE =
      List.of(
          "create table bare (log_index bigint primary key, leaf bytea not null,"
              + " leaf_hash bytea not null, ts timestamp(6) with time zone not null,"
              + " act varchar(100) not null, actor uuid not null, kind varchar(50) not null,"
              + " subject uuid not null, article uuid, art_seq bigint, stage_from varchar(50),"
              + " stage_to varchar(50), ver_before bigint, ver_after bigint, story uuid,"
              + " unique (article, art_seq))",
          "create index bare_by_subject on bare (subject, log_index)",
          "create index bare_by_actor on bare (actor, log_index)",
          "create index bare_by_act on bare (act, log_index)",
          "create index bare_by_time on bare (ts, log_index)",
          "create index bare_by_story on bare (story)");

  private final HikariDataSource pool = new HikariDataSource();
  private final JdbcTemplate plain = new JdbcTemplate(pool);
  private final TransactionTemplate plainly = transactions(pool);
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final StoredLog log;
  private final AuditTrail trail;
  private final Actor rosa =
      new Actor(Ids.next(), "Rosa", Set.of(Role.EDITOR), Actor.SignIn.PASSWORD, null);
  private final List<UUID> articles = List.of(Ids.next(), Ids.next(), Ids.next(), Ids.next());
  private final AtomicLong bare = new AtomicLong();
  private final Duration time;
  private final long large;

  private AuditBench(String address, String user, String vendor, boolean small) {
    time = Duration.ofSeconds(small ? 2 : 10);
    large = small ? 20_000 : 1_000_000;
    pool.setJdbcUrl(address);
    pool.setUsername(user);
    pool.setPassword("");
    pool.setMaximumPoolSize(20);
    var asTheDesk = OneWriter.ifEmbedded(pool);
    jdbc = new JdbcTemplate(asTheDesk);
    transaction = transactions(asTheDesk);
    log = new StoredLog(jdbc);
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
        .load()
        .migrate();
    var rights = new DatabaseRights(jdbc);
    var disk = new Disk(jdbc, rights);
    var nothingToFlush =
        (EntityManager)
            Proxy.newProxyInstance(
                AuditBench.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, args) -> null);
    trail =
        new MerkleTrail(
            nothingToFlush, new AuditTables(jdbc, rights), disk, event -> {}, Clock.systemUTC());
    jdbc.execute("create table thing (id uuid primary key, words varchar(1000) not null)");
    jdbc.execute("create table counter (id integer primary key, n bigint not null)");
    jdbc.execute("insert into counter (id, n) values (1, 0)");
    BARE.forEach(jdbc::execute);
  }

  public static void main(String[] args) throws Exception {
    boolean small = List.of(args).contains("small");
    if (List.of(args).contains("postgresql")) {
      try (var server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .start()) {
        var address = server.getJdbcUrl("postgres", "postgres");
        new AuditBench(address, "postgres", "postgresql", small).run("PostgreSQL");
      }
    } else {
      var folder = Files.createTempDirectory(Path.of("target"), "bench");
      var address =
          "jdbc:h2:file:"
              + folder.toAbsolutePath().resolve("desk")
              + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
              + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=64";
      new AuditBench(address, "sa", "h2", small).run("H2");
      delete(folder);
    }
  }

  private void run(String database) throws Exception {
    try (pool) {
      say("%s, %d processors%n", database, Runtime.getRuntime().availableProcessors());
      for (int clients : List.of(1, 16)) {
        sideBySide(clients);
      }
      growTo(BATCH);
      var early = rate(1, this::append);
      long began = System.nanoTime();
      growTo(large);
      say("  grown to %,d entries in %.0f s%n", log.lastIndex() + 1, seconds(began));
      say("  appends, one client   early in the log %8.0f/s", early);
      say("   at the end %8.0f/s%n", rate(1, this::append));
      proofs();
      verification();
    }
  }

  /** In turns, so that both meet the same machine; the first turn of each only warms up. */
  private void sideBySide(int clients) throws Exception {
    double plain = 0;
    double audited = 0;
    double numbered = 0;
    for (int turn = 0; turn <= TURNS; turn++) {
      double one = rate(clients, time.dividedBy(TURNS), this::bareInserts);
      double other = rate(clients, time.dividedBy(TURNS), this::auditedAction);
      double third = rate(clients, time.dividedBy(TURNS), this::numberedInserts);
      plain += turn == 0 ? 0 : one / TURNS;
      audited += turn == 0 ? 0 : other / TURNS;
      numbered += turn == 0 ? 0 : third / TURNS;
    }
    say(
        "  %2d clients   audited actions %8.0f/s   the same two inserts bare %8.0f/s   %3.0f %%"
            + "   bare and numbered in one order %8.0f/s   %3.0f %%%n",
        clients, audited, plain, 100 * audited / plain, numbered, 100 * audited / numbered);
  }

  private double rate(int clients, Runnable act) throws Exception {
    return rate(clients, time, act);
  }

  private double rate(int clients, Duration time, Runnable act) throws Exception {
    act.run();
    long began = System.nanoTime();
    long end = began + time.toNanos();
    Callable<Integer> client =
        () -> {
          int done = 0;
          for (; System.nanoTime() < end; done++) {
            act.run();
          }
          return done;
        };
    long done = 0;
    try (var threads = Executors.newFixedThreadPool(clients)) {
      var results = new ArrayList<Future<Integer>>();
      for (int i = 0; i < clients; i++) {
        results.add(threads.submit(client));
      }
      for (var result : results) {
        done += result.get();
      }
    }
    return done / seconds(began);
  }

  private void auditedAction() {
    transaction.executeWithoutResult(tx -> {
      insertThing(jdbc);
      append(fact());
    });
  }

  private void bareInserts() {
    plainly.executeWithoutResult(tx -> insertTwo());
  }

  /** The least that puts things into one order: a row that each transaction counts up. */
  private void numberedInserts() {
    plainly.executeWithoutResult(tx -> {
      plain.update("update counter set n = n + 1 where id = 1");
      insertTwo();
    });
  }

  private void insertTwo() {
    insertThing(plain);
    long number = bare.incrementAndGet();
    var article = articles.get((int) (number & 3));
    plain.update(
        "insert into bare (log_index, leaf, leaf_hash, ts, act, actor, kind, subject, article,"
            + " art_seq) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        number,
        new byte[LEAF],
        new byte[Merkle.HASH],
        OffsetDateTime.now(ZoneOffset.UTC),
        "ARTICLE_PLANNED",
        rosa.id(),
        "article",
        article,
        article,
        number);
  }

  private static void insertThing(JdbcTemplate database) {
    database.update(
        "insert into thing (id, words) values (?, ?)", Ids.next(), "The report says so.");
  }

  private void append() {
    transaction.executeWithoutResult(tx -> append(fact()));
  }

  private void append(Fact fact) {
    var unused = trail.append(rosa, fact);
  }

  private Fact fact() {
    var article = articles.get((int) (System.nanoTime() & 3));
    return Fact.noted("ARTICLE_PLANNED", "article", article, article)
        .mark("from", "INTAKE")
        .note("why", "The report says so.");
  }

  /** In batches, through the same tree. */
  private void growTo(long size) {
    for (long left = size - 1 - log.lastIndex(); left > 0; left -= BATCH) {
      var facts = new ArrayList<Fact>();
      for (int i = 0; i < Math.min(left, BATCH); i++) {
        facts.add(fact());
      }
      transaction.executeWithoutResult(tx -> {
        var unused = trail.appendAll(rosa, facts);
      });
    }
  }

  private void proofs() {
    var tree = new StoredTree(jdbc, log);
    long size = log.lastIndex() + 1;
    var chance = new Random(1);
    var micros = new ArrayList<Long>();
    int bytes = 0;
    for (int i = 0; i < 500; i++) {
      long began = System.nanoTime();
      var proof = InclusionProof.make(chance.nextLong(size), size, tree);
      micros.add((System.nanoTime() - began) / 1_000);
      bytes = Math.max(bytes, proof.hashes().size() * Merkle.HASH);
    }
    micros.sort(Long::compare);
    say(
        "  inclusion proof among %,d entries   half within %.2f ms, 99 of 100 within %.2f ms,"
            + " at most %d bytes of hashes%n",
        size, micros.get(250) / 1e3, micros.get(495) / 1e3, bytes);
  }

  private void verification() throws Exception {
    long began = System.nanoTime();
    var finding = new Recount(log).run(counted -> true).orElseThrow();
    double recount = seconds(began);
    long size = finding.size();
    double hashing = hashing(size);
    say(
        "  bare SHA-256 over the bytes of %,d entries   %.1f s, %,.0f entries/s%n",
        size, hashing, size / hashing);
    say(
        "  the audit page counts all again (%s)   %.1f s, %,.0f entries/s%n",
        finding.isWhole() ? "whole" : finding.fault().toString(), recount, size / recount);
    var folder = Files.createTempDirectory(Path.of("target"), "bench-log");
    double verified = TiledBench.verify(folder, size, from -> leaves(from, size));
    say(
        "  stet-verify on an export, started anew with 64 MB   %.1f s, %,.0f entries/s%n",
        verified, size / verified);
  }

  private double hashing(long size) throws NoSuchAlgorithmException {
    long hashing = 0;
    var sha256 = MessageDigest.getInstance("SHA-256");
    for (long from = 0; from < size; from += BATCH) {
      var leaves = leaves(from, size);
      long start = System.nanoTime();
      leaves.forEach(sha256::digest);
      hashing += System.nanoTime() - start;
    }
    return hashing / 1e9;
  }

  private List<byte[]> leaves(long from, long size) {
    return log.rows(from, Math.min(size, from + BATCH)).stream().map(StoredLog.Row::leaf).toList();
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static TransactionTemplate transactions(DataSource source) {
    return new TransactionTemplate(new DataSourceTransactionManager(source));
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
    System.out.flush();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
