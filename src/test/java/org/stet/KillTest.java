package org.stet;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stet.audit.verify.SignerKey;
import org.stet.audit.verify.StetVerify;
import org.stet.audit.verify.Told;

/**
 * Processes that are killed while people work: the desk with its H2 file; the desk beside
 * PostgreSQL, and in turn the server with all its processes. {@code stet.kills} says how often.
 */
@Tag("database")
class KillTest {

  private static final int KILLS = Integer.getInteger("stet.kills", 2);
  private static final int ARTICLES = 30;
  private static final long PATIENCE = 120;

  @TempDir Path folder;
  private final List<UUID> stored = new ArrayList<>();

  @Test
  void whatSomebodyWasToldIsThereAfterEachKillAndTheLogVerifies() throws Exception {
    try (var database = TestDatabase.isPostgres() ? new PostgresToKill(folder) : null) {
      for (int kill = 0; kill < KILLS; kill++) {
        work(database, database != null && kill % 2 == 1);

        assertThat(missing(address(database))).as("after kill %d", kill + 1).isEmpty();
        var told = verify(address(database));
        assertThat(told.code())
            .as("after kill %d: %s", kill + 1, told)
            .isIn(0, StetVerify.NOT_ANCHORED);
      }
    }
    System.out.printf("%d kills, %d articles told as stored, none missing%n", KILLS, stored.size());
  }

  /** Until some articles are stored; then, in the middle of the next ones, it is over. */
  private void work(@Nullable PostgresToKill database, boolean isServer) throws Exception {
    var desk = start(address(database));
    try (var said = desk.inputReader()) {
      long before = stored.size();
      while (stored.size() < before + ARTICLES) {
        note(said.readLine());
      }
      if (database != null && isServer) {
        database.kill();
      }
      // The handle kills and leaves the pipe open: what was said before is heard to its end.
      desk.toHandle().destroyForcibly();
      for (var line = said.readLine(); line != null; line = said.readLine()) {
        note(line);
      }
    } finally {
      desk.destroyForcibly();
      assertThat(desk.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }
    if (database != null && isServer) {
      database.start();
    }
  }

  private void note(@Nullable String line) throws IOException {
    assertThat(line).as(() -> "the desk ended by itself: " + log()).isNotNull();
    if (line.startsWith("STORED ")) {
      stored.add(UUID.fromString(line.substring("STORED ".length())));
    }
  }

  private Process start(String address) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            ClassPath.here(),
            DeskToKill.class.getName(),
            "--stet.demo=true",
            "--stet.sample=false",
            "--stet.data=" + folder.resolve("stet"),
            "--spring.datasource.url=" + address,
            "--spring.datasource.username=" + TestDatabase.OWNER,
            "--spring.datasource.password=",
            "--spring.main.banner-mode=off",
            "--logging.file.name=" + folder.resolve("log"),
            "--logging.threshold.console=off")
        .redirectError(folder.resolve("errors").toFile())
        .start();
  }

  /** Stored and told to somebody, but without a row or without an entry. */
  private List<UUID> missing(String address) throws SQLException {
    try (var connection = DriverManager.getConnection(address, TestDatabase.OWNER, "");
        var question =
            connection.prepareStatement(
                "select count(*) from article a join audit_entry e on e.subject = a.id"
                    + " where a.id = ? and e.kind = 'article' and e.ver_before = -1")) {
      var missing = new ArrayList<UUID>();
      for (var id : stored) {
        question.setObject(1, id);
        try (var answer = question.executeQuery()) {
          answer.next();
          if (answer.getInt(1) != 1) {
            missing.add(id);
          }
        }
      }
      return missing;
    }
  }

  private Told verify(String address) throws IOException {
    var key = SignerKey.parse(Files.readString(folder.resolve("stet.key")).strip());
    var file = Files.writeString(folder.resolve("key"), key.verifier() + "\n");
    return Told.by(
        "verify",
        "--state",
        address,
        "--user",
        TestDatabase.OWNER,
        "--key",
        file,
        "--known",
        folder.resolve("stet.checkpoints"));
  }

  private String address(@Nullable PostgresToKill database) {
    return database != null
        ? database.address()
        : "jdbc:h2:file:"
            + folder.resolve("stet")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=64";
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("errors"))
          + (Files.exists(folder.resolve("log")) ? Files.readString(folder.resolve("log")) : "");
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** A server of its own, whose data outlive it. */
  private static final class PostgresToKill implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres server;

    PostgresToKill(Path folder) throws IOException {
      data = folder.resolve("postgres");
      start();
    }

    void start() throws IOException {
      server =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .start();
    }

    /** With all its processes at once, so that nothing is written any more. */
    void kill() throws IOException {
      var postmaster =
          ProcessHandle.of(
                  Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst()))
              .orElseThrow();
      var all = new ArrayList<>(postmaster.children().toList());
      all.addFirst(postmaster);
      all.forEach(ProcessHandle::destroyForcibly);
      for (var process : all) {
        process.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
      }
      server.close(); // only so that another may use the folder
    }

    String address() {
      return server.getJdbcUrl(TestDatabase.OWNER, "postgres");
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
