package org.stet.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.TestDatabase;
import org.stet.audit.verify.CanonicalJson;
import org.stet.audit.verify.CanonicalReader;
import org.stet.audit.verify.Checkpoint;
import org.stet.audit.verify.Frontier;
import org.stet.audit.verify.Merkle;
import org.stet.audit.verify.Note;
import org.stet.audit.verify.Told;
import org.stet.people.Actor;
import org.stet.people.Ids;
import org.stet.people.Role;

/**
 * A log in a database of its own, written by the code of the desk, and somebody who owns that
 * database and has put the guards aside. Its signer works as the desk's does, with its files beside
 * it.
 */
final class OwnedLog implements AutoCloseable {

  private static final List<String> TABLES =
      List.of("audit_private", "audit_entry", "audit_node", "audit_checkpoint", "audit_head");
  private static final List<String> ACTS =
      List.of("SIGNED_IN", "ARTICLE_PLANNED", "REFUSED", "COPY_TAKEN", "PASSWORD_SET");

  private final Path folder;
  private final String address;
  private final HikariDataSource pool = new HikariDataSource();
  private final JdbcTemplate owner = new JdbcTemplate(pool);
  private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(pool);
  private final TransactionTemplate transaction = new TransactionTemplate(transactions);
  private final StoredLog log = new StoredLog(owner);
  private final Disk disk;
  private final AuditTables tables;
  private final AuditTrail trail;
  private final Actor somebody =
      new Actor(Ids.next(), "Rosa", Set.of(Role.EDITOR), Actor.SignIn.PASSWORD, null);
  private final List<Note> signed = new ArrayList<>();

  OwnedLog(Path folder) {
    this.folder = folder;
    this.address = TestDatabase.fresh("owned_" + UUID.randomUUID().toString().replace("-", ""));
    pool.setJdbcUrl(address);
    pool.setUsername(TestDatabase.OWNER);
    pool.setPassword("");
    pool.setMaximumPoolSize(4);
    Flyway.configure()
        .dataSource(pool)
        .locations(
            "classpath:db/migration/common",
            "classpath:db/migration/" + (TestDatabase.isPostgres() ? "postgresql" : "h2"))
        .load()
        .migrate();
    var rights = new DatabaseRights(owner);
    disk = new Disk(owner, rights);
    tables = new AuditTables(owner, rights);
    trail = new MerkleTrail(nothingToFlush(), tables, disk, event -> {}, Clock.systemUTC());
    putGuardsAside();
    TABLES.forEach(
        table -> owner.execute("create table saved_" + table + " as select * from " + table));
    owner.update("delete from saved_audit_head");
  }

  /** Begins anew: some hundreds of entries, signed twice on the way and at the end. */
  void write(Random chance) {
    TABLES.forEach(table -> owner.update("delete from " + table));
    owner.update(
        "insert into audit_head (id, size, ts, peaks) values (1, 0, ?, ?)",
        OffsetDateTime.parse("1970-01-01T00:00:00Z"),
        new byte[0]);
    signed.clear();
    delete(keyFile());
    delete(checkpointFile());
    var articles = List.of(Ids.next(), Ids.next(), Ids.next());
    for (int stretch = 0; stretch < 3; stretch++) {
      append(2 + chance.nextInt(chance.nextInt(5) == 0 ? 400 : 40), articles, chance);
      signed.add(signer().sign().orElseThrow());
    }
    Arrays.stream(new int[] {0, 2}).forEach(this::keep);
    save();
  }

  /** One more entry, by the trail itself. */
  void tell(String act, String kind, UUID id) {
    transaction.executeWithoutResult(tx -> {
      var unused = trail.append(somebody, Fact.noted(act, kind, id, null).note("why", "So."));
    });
  }

  private void append(int several, List<UUID> articles, Random chance) {
    var facts = new ArrayList<Fact>();
    for (int i = 0; i < several; i++) {
      var act = ACTS.get(chance.nextInt(ACTS.size()));
      var article = chance.nextInt(4) == 0 ? null : articles.get(chance.nextInt(articles.size()));
      var fact =
          article == null
              ? Fact.noted(act, "account", Ids.next(), null)
              : Fact.noted(act, "article", article, article);
      facts.add(
          chance.nextBoolean() && i > 0
              ? fact.mark("copy", "PUBLIC")
              : fact.note("why", "Reason no. " + chance.nextInt()));
    }
    transaction.executeWithoutResult(tx -> {
      var unused = trail.appendAll(somebody, facts);
    });
  }

  /** What a check within the house finds. */
  LogFinding recount() {
    return new Recount(log).run(counted -> true).orElseThrow();
  }

  /** What the verifier says who has the key and the database. */
  Told verified() {
    return Told.by(asked());
  }

  /** What it says with the first and the newest checkpoint, which were kept elsewhere. */
  Told verifiedElsewhere() {
    var args = asked();
    args.addAll(List.of("--known", kept(0).toString(), "--known", kept(2).toString()));
    return Told.by(args);
  }

  private List<String> asked() {
    return new ArrayList<>(
        List.of("verify", "--state", address, "--user", TestDatabase.OWNER, "--key", key()));
  }

  private String key() {
    var file = folder.resolve("verifier");
    write(file, (signer().key().verifier() + "\n").getBytes(UTF_8));
    return file.toString();
  }

  /** Signs with what was signed before in mind, as every minute. */
  String trouble() {
    var signer = signer();
    signer.sign();
    return signer.trouble().map(trouble -> trouble.key()).orElse("");
  }

  private Signer signer() {
    return new Signer(
        tables,
        new CheckpointTable(owner),
        new StoredTree(owner, log),
        disk,
        transactions,
        Clock.systemUTC(),
        new AuditSettings(keyFile(), checkpointFile(), "stet.example.com"));
  }

  long size() {
    return log.lastIndex() + 1;
  }

  /** Entries under the n-th of the three checkpoints. */
  long signedSize(int n) {
    return Checkpoint.parse(signed.get(n).text()).size();
  }

  int sql(String statement, Object... values) {
    return owner.update(statement, values);
  }

  byte[] bytes(String query, Object... values) {
    return Objects.requireNonNull(owner.queryForObject(query, byte[].class, values));
  }

  List<Long> numbers(String query, Object... values) {
    return owner.queryForList(query, Long.class, values);
  }

  OffsetDateTime time(long index) {
    return Objects.requireNonNull(
        owner.queryForObject(
            "select ts from audit_entry where log_index = ?", OffsetDateTime.class, index));
  }

  UUID subject(long index) {
    return Objects.requireNonNull(
        owner.queryForObject(
            "select subject from audit_entry where log_index = ?", UUID.class, index));
  }

  byte[] leaf(long index) {
    return bytes("select leaf from audit_entry where log_index = ?", index);
  }

  /** Another leaf in good form. */
  byte[] forged(long index, Map<String, Object> instead) {
    var fields = new TreeMap<>(CanonicalReader.object(leaf(index)));
    fields.putAll(instead);
    return CanonicalJson.bytes(fields);
  }

  /** Puts the tree right again over the entries as they are now. */
  void recompute() {
    var frontier = Frontier.empty();
    var nodes = new ArrayList<Frontier.Node>();
    leaves().forEach(leaf -> nodes.addAll(frontier.add(Merkle.leafHash(leaf))));
    owner.update("delete from audit_node");
    tables.write(nodes, new AuditTables.Head(frontier, time(size() - 1).toInstant()));
  }

  /** Signs every checkpoint again with the stolen key, in the database and in the signer's file. */
  void signAgain() {
    var key = signer().key();
    delete(checkpointFile());
    for (int n = 0; n < signed.size(); n++) {
      var checkpoint = new Checkpoint(key.name(), signedSize(n), rootOf(signedSize(n)));
      var note = checkpoint.sign(key);
      owner.update(
          "update audit_checkpoint set root = ?, note = ? where size = ?",
          checkpoint.root(),
          note.bytes(),
          checkpoint.size());
      new CheckpointFile(checkpointFile()).append(note);
    }
  }

  private List<byte[]> leaves() {
    return owner.queryForList("select leaf from audit_entry order by log_index", byte[].class);
  }

  private byte[] rootOf(long size) {
    var frontier = Frontier.empty();
    leaves().stream()
        .limit(size)
        .forEach(leaf -> {
          var unused = frontier.add(Merkle.leafHash(leaf));
        });
    return frontier.root();
  }

  /** Back to what it was when it had so many entries. */
  void cut(long size) {
    owner.update("delete from audit_private where log_index >= ?", size);
    owner.update("delete from audit_entry where log_index >= ?", size);
    recompute();
  }

  private void save() {
    TABLES.forEach(table -> {
      owner.update("delete from saved_" + table);
      owner.update("insert into saved_" + table + " select * from " + table);
    });
    write(folder.resolve("saved.checkpoints"), read(checkpointFile()));
  }

  void restore() {
    TABLES.forEach(table -> {
      owner.update("delete from " + table);
      owner.update("insert into " + table + " select * from saved_" + table);
    });
    write(checkpointFile(), read(folder.resolve("saved.checkpoints")));
  }

  private void putGuardsAside() {
    owner.execute("alter table audit_entry drop constraint audit_entry_counts_from_zero");
    Attack.NEVER_EMPTY.forEach(column ->
        owner.execute("alter table audit_entry alter column " + column + " drop not null"));
    if (TestDatabase.isPostgres()) {
      TABLES.forEach(table -> owner.execute("alter table " + table + " disable trigger all"));
    } else {
      TABLES.forEach(table ->
          owner.execute(
              "drop trigger "
                  + table
                  + (table.equals("audit_head") ? "_stays" : "_is_append_only")));
      owner.execute("set referential_integrity false");
    }
  }

  private void keep(int n) {
    write(kept(n), signed.get(n).bytes());
  }

  private Path kept(int n) {
    return folder.resolve("kept." + n);
  }

  private Path keyFile() {
    return folder.resolve("stet.key");
  }

  private Path checkpointFile() {
    return folder.resolve("stet.checkpoints");
  }

  @Override
  public void close() {
    pool.close();
  }

  static EntityManager nothingToFlush() {
    return (EntityManager)
        Proxy.newProxyInstance(
            OwnedLog.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, args) -> null);
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
