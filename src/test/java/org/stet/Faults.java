package org.stet;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database that fails at the n-th statement of whoever asked for it; a commit counts as one.
 * Other threads don't notice.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Faults {

  private static final ThreadLocal<Fault> ARMED = new ThreadLocal<>();

  /**
   * What came of it.
   *
   * @param struck whether there was an n-th statement
   * @param threw whether whoever did the work was told
   */
  public record Outcome(boolean struck, boolean threw) {}

  /** Does the work with a fault at its n-th statement. */
  public static Outcome at(int n, Runnable work) {
    var fault = new Fault(n);
    ARMED.set(fault);
    try {
      work.run();
      return new Outcome(fault.struck, false);
    } catch (RuntimeException e) {
      if (!fault.struck) {
        throw e;
      }
      return new Outcome(true, true);
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

  private static void statement() throws SQLException {
    var fault = ARMED.get();
    if (fault != null && --fault.left == 0) {
      fault.struck = true;
      throw new SQLException("The disk does not answer", "58030");
    }
  }

  private static final class Fault {

    private int left;
    private boolean struck;

    Fault(int n) {
      this.left = n;
    }
  }

  private static final class Faulty extends DelegatingDataSource {

    Faulty(DataSource database) {
      super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
      return watched(Connection.class, super.getConnection());
    }
  }

  private static <T> T watched(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            Faults.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) -> {
              if (method.getName().equals("commit") || method.getName().startsWith("execute")) {
                statement();
              }
              try {
                var answer = method.invoke(real, args);
                return switch (answer) {
                  case PreparedStatement s when type == Connection.class ->
                      watched(PreparedStatement.class, s);
                  case Statement s when type == Connection.class -> watched(Statement.class, s);
                  case null, default -> answer;
                };
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
