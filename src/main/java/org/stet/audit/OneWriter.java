package org.stet.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * On the embedded database one transaction writes at a time: from its first writing statement until
 * it is over. Who only reads waits for no writer.
 *
 * <p>H2 writes its tables to the disk one after the other and lets others change them meanwhile.
 * Where the process is killed before the next writing, a transaction that ran beside another's
 * commit can be there by half.
 */
@Component
class OneWriter implements BeanPostProcessor {

  /** Shorter than a connection is waited for. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * Told like a database that gives no connection: nothing was changed, and it may be tried again.
   */
  private static final String NO_CONNECTION = "08001";

  private static final Pattern READS =
      Pattern.compile("\\s*(select|with|values|explain|show)\\b.*", Pattern.DOTALL);

  private static final Pattern WRITES_AFTER_ALL =
      Pattern.compile("\\b(for (no key )?update|final table|analyze|nextval|audit_erase)\\b");

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof HikariDataSource pool ? ifEmbedded(pool) : bean;
  }

  static DataSource ifEmbedded(HikariDataSource pool) {
    return ifEmbedded(pool, PATIENCE);
  }

  static DataSource ifEmbedded(HikariDataSource pool, Duration patience) {
    var address = pool.getJdbcUrl();
    return address != null && address.startsWith("jdbc:h2:") ? new Source(pool, patience) : pool;
  }

  static boolean writes(String sql) {
    var said = sql.toLowerCase(Locale.ROOT);
    return !READS.matcher(said).matches() || WRITES_AFTER_ALL.matcher(said).find();
  }

  private static final class Source extends DelegatingDataSource {

    private final Pen pen;

    Source(DataSource pool, Duration patience) {
      super(pool);
      pen = new Pen(patience);
    }

    @Override
    public Connection getConnection() throws SQLException {
      return guarded(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return guarded(super.getConnection(user, password));
    }

    private Connection guarded(Connection connection) {
      return proxy(Connection.class, new Guard(pen, connection));
    }
  }

  /** Who has it writes; a thread that begins a transaction within another goes on with it. */
  private static final class Pen {

    private final ReentrantLock lock = new ReentrantLock();
    private final Duration patience;

    Pen(Duration patience) {
      this.patience = patience;
    }

    void take() throws SQLException {
      try {
        if (lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new SQLTransientConnectionException(
          "Somebody else was writing for as long as one waits", NO_CONNECTION);
    }

    void give() {
      lock.unlock();
    }
  }

  /**
   * Holds the pen from the first writing statement until the transaction or the connection ends.
   *
   * <p>Who wrote nothing ends by a commit also where a return was asked for: H2 writes to the disk
   * at each return, and at a commit only where something changed.
   */
  private static final class Guard implements InvocationHandler {

    private final Pen pen;
    private final Connection connection;
    private boolean holds;

    Guard(Pen pen, Connection connection) {
      this.pen = pen;
      this.connection = connection;
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] given)
        throws Throwable {
      if (Statement.class.isAssignableFrom(method.getReturnType())) {
        return statement(method, given);
      }
      return switch (method.getName()) {
        case "commit" -> {
          connection.commit();
          give();
          yield null;
        }
        case "rollback" -> given == null ? rollback() : call(connection, method, given);
        case "setAutoCommit" -> {
          var unused = call(connection, method, given);
          if (connection.getAutoCommit()) {
            give();
          }
          yield null;
        }
        case "close" -> close();
        default -> call(connection, method, given);
      };
    }

    private Object statement(Method method, Object @Nullable [] given) throws Throwable {
      var made = Objects.requireNonNull(call(connection, method, given));
      var sql = given != null && given[0] instanceof String words ? words : null;
      return proxy(method.getReturnType(), new Told(made, sql));
    }

    private @Nullable Object rollback() throws SQLException {
      if (holds) {
        try {
          connection.rollback();
        } finally {
          give();
        }
      } else {
        connection.commit();
      }
      return null;
    }

    private @Nullable Object close() throws SQLException {
      try {
        if (!holds && !connection.isClosed() && !connection.getAutoCommit()) {
          connection.commit();
        }
        connection.close();
      } finally {
        give();
      }
      return null;
    }

    private void take() throws SQLException {
      if (!holds) {
        pen.take();
        holds = true;
      }
    }

    private void give() {
      if (holds) {
        holds = false;
        pen.give();
      }
    }

    /** A statement, which takes the pen when it is executed. */
    private final class Told implements InvocationHandler {

      private final Object statement;
      private final @Nullable String prepared;

      Told(Object statement, @Nullable String prepared) {
        this.statement = statement;
        this.prepared = prepared;
      }

      @Override
      public @Nullable Object invoke(Object self, Method method, Object @Nullable [] given)
          throws Throwable {
        if (method.getName().startsWith("execute")) {
          var sql = given != null && given[0] instanceof String words ? words : prepared;
          if (sql == null || writes(sql)) {
            take();
          }
        }
        return call(statement, method, given);
      }
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(OneWriter.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] given)
      throws Throwable {
    try {
      return method.invoke(target, given);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
