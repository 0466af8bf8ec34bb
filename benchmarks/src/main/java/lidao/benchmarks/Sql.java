package lidao.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;

/** Statements that the measuring itself needs. */
final class Sql {

  private Sql() {}

  static void execute(Connection db, String... statements) throws SQLException {
    try (var statement = db.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The first column of the first row. */
  static long number(Connection db, String sql) throws SQLException {
    try (var statement = db.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
