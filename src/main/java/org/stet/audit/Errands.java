package org.stet.audit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Statements for the database, one after the other. PostgreSQL gets many in one go and answers in
 * one, and each still sees what was committed before it began; H2, in the same process, gains
 * nothing by that.
 */
final class Errands {

  private static final int IN_ONE_GO = 64;

  private final JdbcTemplate jdbc;
  private final boolean together;

  Errands(JdbcTemplate jdbc, boolean together) {
    this.jdbc = jdbc;
    this.together = together;
  }

  /**
   * @return of each how many rows it changed, 0 where it only asked
   */
  @CanIgnoreReturnValue
  List<Integer> send(List<Errand> errands) {
    int most = together ? IN_ONE_GO : 1;
    var changed = new ArrayList<Integer>();
    for (int from = 0; from < errands.size(); from += most) {
      var some = errands.subList(from, Math.min(errands.size(), from + most));
      changed.addAll(
          jdbc.execute(
              some.stream().map(Errand::sql).collect(Collectors.joining(";")),
              (PreparedStatement statement) -> run(statement, some)));
    }
    return changed;
  }

  private static List<Integer> run(PreparedStatement statement, List<Errand> errands)
      throws SQLException {
    int at = 1;
    for (var errand : errands) {
      for (var value : errand.values()) {
        statement.setObject(at++, value);
      }
    }
    var changed = new ArrayList<Integer>();
    boolean answers = statement.execute();
    for (var errand : errands) {
      if (answers) {
        read(statement, errand.reader());
      }
      changed.add(answers ? 0 : statement.getUpdateCount());
      answers = statement.getMoreResults();
    }
    return changed;
  }

  private static void read(PreparedStatement statement, Reader reader) throws SQLException {
    try (var rows = statement.getResultSet()) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }

  /** One statement, and what is done with the rows of its answer. */
  record Errand(String sql, @Nullable Object[] values, Reader reader) {

    static Errand ask(String sql, Reader reader, @Nullable Object... values) {
      return new Errand(sql, values, reader);
    }

    static Errand tell(String sql, @Nullable Object... values) {
      return new Errand(sql, values, row -> {});
    }
  }

  /** Takes the row that stands there. */
  @FunctionalInterface
  interface Reader {

    void read(ResultSet row) throws SQLException;
  }
}
