package lidao.embedded;

import java.sql.Connection;
import java.sql.SQLException;

/** Databases and roles of a PostgreSQL server, one pair per service. */
public final class Databases {

  private Databases() {}

  /**
   * Creates role and database over a superuser's connection, or takes what is there and sets the
   * password.
   */
  public static void create(Connection superuser, String database, String user, String password)
      throws SQLException {
    try (var statement = superuser.createStatement()) {
      var role = statement.enquoteIdentifier(user, true);
      var name = statement.enquoteIdentifier(database, true);
      if (isNew(superuser, "select 1 from pg_roles where rolname = ?", user)) {
        statement.execute("create role " + role);
      }
      statement.execute(
          "alter role %s login password %s".formatted(role, statement.enquoteLiteral(password)));
      if (isNew(superuser, "select 1 from pg_database where datname = ?", database)) {
        statement.execute("create database %s owner %s".formatted(name, role));
      }
      statement.execute("revoke all on database %s from public".formatted(name));
    }
  }

  private static boolean isNew(Connection superuser, String query, String name)
      throws SQLException {
    try (var statement = superuser.prepareStatement(query)) {
      statement.setString(1, name);
      try (var found = statement.executeQuery()) {
        return !found.next();
      }
    }
  }
}
