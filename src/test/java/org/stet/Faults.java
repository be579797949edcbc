package org.stet;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database that fails at the n-th statement of whoever asked for it, and tells at which of them
 * something was stored for good; a commit counts as one. Other threads don't notice.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Faults {

  private static final ThreadLocal<Fault> ARMED = new ThreadLocal<>();

  /** What stores nothing; on PostgreSQL some is written by functions. */
  private static final Pattern READS =
      Pattern.compile("\\s*(select|set|show)\\b(?!.*\\baudit_(append|erase)\\b).*", Pattern.DOTALL);

  /**
   * What came of it.
   *
   * @param struck whether there was an n-th statement
   * @param threw whether whoever did the work was told
   * @param stored at which statements something was stored
   */
  public record Outcome(boolean struck, boolean threw, List<Integer> stored) {}

  /** Does the work with a fault at its n-th statement. */
  public static Outcome at(int n, Runnable work) {
    var fault = new Fault(n);
    ARMED.set(fault);
    try {
      work.run();
      return fault.outcome(false);
    } catch (RuntimeException e) {
      if (!fault.struck) {
        throw e;
      }
      return fault.outcome(true);
    } finally {
      ARMED.remove();
    }
  }

  @Bean
  static BeanPostProcessor faultyDatabase() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? new Faulty(database) : bean;
      }
    };
  }

  private static final class Fault {

    private final int at;
    private final List<Integer> stored = new ArrayList<>();
    private int statements;
    private boolean struck;

    Fault(int at) {
      this.at = at;
    }

    void statement() throws SQLException {
      if (++statements == at) {
        struck = true;
        throw new SQLException("The disk does not answer", "58030");
      }
    }

    Outcome outcome(boolean threw) {
      return new Outcome(struck, threw, stored);
    }
  }

  private static final class Faulty extends DelegatingDataSource {

    Faulty(DataSource database) {
      super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
      var real = super.getConnection();
      return ARMED.get() == null ? real : new Watched(real).connection();
    }
  }

  /** A connection whose statements are counted. */
  private static final class Watched {

    private final Connection real;
    private boolean wrote;

    Watched(Connection real) {
      this.real = real;
    }

    Connection connection() {
      return proxy(Connection.class, real, null);
    }

    private <T> T proxy(Class<T> type, Object real, @Nullable String prepared) {
      return type.cast(
          Proxy.newProxyInstance(
              Faults.class.getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, args) -> {
                var sql = args != null && args[0] instanceof String told ? told : prepared;
                before(method.getName());
                try {
                  var answer = method.invoke(real, args);
                  after(method.getName(), sql);
                  return switch (answer) {
                    case PreparedStatement s when type == Connection.class ->
                        proxy(PreparedStatement.class, s, sql);
                    case Statement s when type == Connection.class ->
                        proxy(Statement.class, s, null);
                    case null, default -> answer;
                  };
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              }));
    }

    private void before(String call) throws SQLException {
      var fault = ARMED.get();
      if (fault != null && (call.equals("commit") || call.startsWith("execute"))) {
        fault.statement();
      }
    }

    private void after(String call, @Nullable String sql) throws SQLException {
      if (call.equals("rollback")) {
        wrote = false;
      } else if (call.startsWith("execute")) {
        wrote |= sql == null || !READS.matcher(sql).matches();
      }
      var fault = ARMED.get();
      if (wrote && (call.equals("commit") || real.getAutoCommit()) && fault != null) {
        fault.stored.add(fault.statements);
        wrote = false;
      }
    }
  }
}
