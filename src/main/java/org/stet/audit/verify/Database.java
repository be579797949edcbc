package org.stet.audit.verify;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The database of a desk, read in one transaction that changes nothing. */
final class Database implements AutoCloseable {

  private static final String H2 = "jdbc:h2:";

  private final Connection connection;

  Database(Connection connection) {
    this.connection = connection;
  }

  /**
   * @param drivers jars that hold the JDBC driver
   * @param login user and password, where the address does not say them
   */
  static Database open(String address, List<Path> drivers, Properties login) {
    try {
      var connection = driver(address, drivers).connect(settled(address), login);
      if (connection == null) {
        throw new Unavailable("The driver does not take " + Strict.shown(address));
      }
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return new Database(connection);
    } catch (SQLException e) {
      throw Unavailable.because("The database can't be opened", e);
    }
  }

  /** H2 makes an empty database where there is none, and spells names in its own way. */
  private static String settled(String address) {
    if (!address.startsWith(H2)) {
      return address;
    }
    var whole = new StringBuilder(address);
    for (var setting : List.of("DATABASE_TO_LOWER=TRUE", "MODE=PostgreSQL", "IFEXISTS=TRUE")) {
      var name = setting.substring(0, setting.indexOf('=') + 1);
      if (!address.contains(name)) {
        whole.append(';').append(setting);
      }
    }
    return whole.toString();
  }

  private static Driver driver(String address, List<Path> jars) throws SQLException {
    var urls = new ArrayList<URL>();
    for (var jar : jars) {
      if (!jar.toFile().isFile()) {
        throw new Unavailable("There is no file " + jar);
      }
      try {
        urls.add(jar.toUri().toURL());
      } catch (MalformedURLException e) {
        throw Unavailable.because(jar + " can't be read", e);
      }
    }
    var loader = new URLClassLoader(urls.toArray(URL[]::new), Database.class.getClassLoader());
    try {
      for (var driver : ServiceLoader.load(Driver.class, loader)) {
        if (driver.acceptsURL(address)) {
          return driver;
        }
      }
    } catch (ServiceConfigurationError e) {
      throw new Unavailable("The driver can't be loaded");
    }
    throw new Unavailable(
        "No driver takes %s: name its jar with --driver".formatted(scheme(address)));
  }

  /** What may be printed of an address; the rest may hold a password. */
  private static String scheme(String address) {
    int end = address.indexOf(':', address.indexOf(':') + 1);
    return Strict.shown(end < 0 ? address : address.substring(0, end + 1));
  }

  /** Rows, each made of the columns as they come. */
  <T> List<T> list(String sql, Reader<T> reader, Object... values) {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (var rows = statement.executeQuery()) {
        var list = new ArrayList<T>();
        while (rows.next()) {
          list.add(reader.read(rows));
        }
        return list;
      }
    } catch (SQLException e) {
      throw Unavailable.because("The database can't be read", e);
    }
  }

  <K, V> Map<K, V> map(String sql, Reader<K> key, Reader<V> value, Object... values) {
    var map = new HashMap<K, V>();
    list(sql, row -> Map.entry(key.read(row), value.read(row)), values)
        .forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  @Override
  public void close() {
    try {
      connection.rollback();
      connection.close();
    } catch (SQLException e) {
      throw Unavailable.because("The database can't be closed", e);
    }
  }

  /** Makes something of the row that stands there. */
  @FunctionalInterface
  interface Reader<T> {

    T read(ResultSet row) throws SQLException;
  }
}
