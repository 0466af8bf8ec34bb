package lidao.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements that the measuring itself needs. */
final class Sql {

  private static final String PLAIN_INDEXES =
      """
      select indexrelid::regclass, pg_get_indexdef(indexrelid) from pg_index
      where indrelid = '%s'::regclass and not exists (select from pg_constraint where conindid = indexrelid)
      """;

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

  /** Inserts very many rows; the indexes that are no constraints are made anew behind them. */
  static void load(Connection db, String table, String insert) throws SQLException {
    List<String> definitions = new ArrayList<>();
    try (var statement = db.createStatement();
        var rows = statement.executeQuery(PLAIN_INDEXES.formatted(table))) {
      while (rows.next()) {
        definitions.add(rows.getString(2));
        execute(db, "drop index " + rows.getString(1));
      }
    }
    execute(db, "set maintenance_work_mem = '512MB'", insert);
    execute(db, definitions.toArray(String[]::new));
    execute(db, "vacuum analyze " + table);
  }

  /** What PostgreSQL says of a statement that it has run: the plan, and how long it took. */
  static Explained explain(Connection db, String sql) throws SQLException {
    try (var statement = db.createStatement();
        var rows = statement.executeQuery("explain (analyze, costs off, timing off) " + sql)) {
      String by = "";
      double took = 0;
      while (rows.next()) {
        String line = rows.getString(1).strip().replaceFirst("^->\\s*", "");
        if (line.startsWith("Execution Time: ")) {
          took = Double.parseDouble(line.replaceAll("[^0-9.]", ""));
        } else if (line.contains(" Scan ")) {
          by = line.replaceAll(" \\(.*", "");
        }
      }
      return new Explained(by, took);
    }
  }

  /** The scan of a statement, and the milliseconds of the database. */
  record Explained(String by, double took) {}
}
