package org.stet;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives each application context a fresh database of the kind that the system property {@code
 * stet.database} names: {@code h2} (the default, in memory) or {@code postgresql} (a real server,
 * one for all contexts of this JVM, which ends with it).
 */
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** Who owns the tables in a database that was made here; without a password. */
  public static final String OWNER = isPostgres() ? "postgres" : "sa";

  private static volatile boolean servesDesks;

  public static boolean isPostgres() {
    return System.getProperty("stet.database", "h2").equals("postgresql");
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    servesDesks = true;
    var name = "stet_" + UUID.randomUUID().toString().replace("-", "");
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test database", database(name)));
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("beside it", beside(name)));
  }

  private static Map<String, Object> database(String name) {
    return Map.of(
        "spring.datasource.url",
        fresh(name),
        "spring.datasource.username",
        OWNER,
        "spring.datasource.password",
        "");
  }

  /** What lies beside a database belongs to it alone. */
  private static Map<String, Object> beside(String name) {
    var folder = "target/test-data/beside/" + name;
    return Map.of(
        "stet.data",
        folder + "/data/stet",
        "stet.audit.key-file",
        folder + "/key",
        "stet.audit.checkpoint-file",
        folder + "/checkpoints",
        "stet.earlier.folder",
        folder + "/earlier",
        "stet.meaning",
        "false");
  }

  /**
   * @param name must be new
   * @return the address of an empty database, which {@link #OWNER} owns
   */
  public static String fresh(String name) {
    if (isPostgres()) {
      create(name);
      return Server.POSTGRES.getJdbcUrl(OWNER, name);
    }
    return "jdbc:h2:mem:"
        + name
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
  }

  /**
   * A database with the tables of the desk and the role that it signs in by, on the tests' own
   * server, as its administrator; its name must be new.
   */
  public static DataSource postgresWithTwoRoles(String name) throws SQLException {
    create(name);
    var database = Server.POSTGRES.getDatabase("postgres", name);
    try (var connection = database.getConnection();
        var sql = connection.createStatement()) {
      sql.execute(
          "do 'begin create role stet_runtime nologin;"
              + " exception when duplicate_object then null; end'");
    }
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
        .load()
        .migrate();
    return database;
  }

  private static void create(String name) {
    try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("No test database could be made", e);
    }
  }

  /** Started at the first use. */
  private static final class Server {

    static final EmbeddedPostgres POSTGRES = start();

    static {
      // after the desks, where there are any: each would look for it half a minute
      SpringApplication.getShutdownHandlers().add(Server::stop);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                if (!servesDesks) {
                  stop();
                }
              }));
    }

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("max_connections", "300")
            .setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off")
            .setRegisterShutdownHook(false)
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL for the tests does not start", e);
      }
    }

    private static void stop() {
      try {
        POSTGRES.close();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL for the tests does not stop", e);
      }
    }
  }
}
