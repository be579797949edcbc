package org.stet;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
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

  public static boolean isPostgres() {
    return System.getProperty("stet.database", "h2").equals("postgresql");
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var name = "stet_" + UUID.randomUUID().toString().replace("-", "");
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test database", isPostgres() ? postgres(name) : h2(name)));
  }

  private static Map<String, Object> h2(String name) {
    return Map.of(
        "spring.datasource.url",
        "jdbc:h2:mem:"
            + name
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
        "spring.datasource.username",
        "sa",
        "spring.datasource.password",
        "");
  }

  /** An empty database of the tests' own server, as its administrator; its name must be new. */
  static DataSource emptyPostgres(String name) {
    create(name);
    return Server.POSTGRES.getDatabase("postgres", name);
  }

  private static Map<String, Object> postgres(String name) {
    create(name);
    return Map.of(
        "spring.datasource.url",
        Server.POSTGRES.getJdbcUrl("postgres", name),
        "spring.datasource.username",
        "postgres",
        "spring.datasource.password",
        "");
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

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("max_connections", "300")
            .setServerConfig("fsync", "off")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL for the tests does not start", e);
      }
    }
  }
}
