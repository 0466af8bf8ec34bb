package lidao.chassis.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Migrates the modules' tables, each with a history of its own, and then the service's. */
class ModuleMigrations implements FlywayMigrationStrategy {

  // Any number that nobody else uses in the one-argument form of advisory locks.
  static final long LOCK = 0x11DA0_0DBL;

  private final List<ModuleMigration> modules;

  ModuleMigrations(List<ModuleMigration> modules) {
    this.modules = List.copyOf(modules);
  }

  @Override
  public void migrate(Flyway service) {
    DataSource source = service.getConfiguration().getDataSource();
    // Flyway locks a history that exists; while two instances make one, the later may find it empty
    // and give up. One lock around everything lets instances start together.
    try (Connection connection = source.getConnection()) {
      run(connection, "select pg_advisory_lock(" + LOCK + ")");
      try {
        modules.forEach(module -> migrate(service, module));
        service.migrate();
      } finally {
        run(connection, "select pg_advisory_unlock(" + LOCK + ")");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused the migration lock", e);
    }
  }

  private static void migrate(Flyway service, ModuleMigration module) {
    Flyway.configure(service.getConfiguration().getClassLoader())
        .configuration(service.getConfiguration())
        .locations(module.location())
        .table(module.history())
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .failOnMissingLocations(true)
        .load()
        .migrate();
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
