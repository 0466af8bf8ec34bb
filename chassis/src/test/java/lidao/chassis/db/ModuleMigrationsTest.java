package lidao.chassis.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import lidao.fixture.Database;
import lidao.fixture.Servers;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class ModuleMigrationsTest {

  private final ModuleMigrations migrations =
      new ModuleMigrations(List.of(new ModuleMigration("chassis"), new ModuleMigration("linens")));

  @Test
  void eight_instances_that_migrate_an_empty_database_at_once_all_succeed() throws Exception {
    Database database = Servers.database("crowd");
    CyclicBarrier together = new CyclicBarrier(8);
    List<Callable<Boolean>> instances = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      instances.add(
          () -> {
            Flyway service = service(database);
            together.await();
            migrations.migrate(service);
            return true;
          });
    }
    var crowd = Executors.newFixedThreadPool(8);
    for (var instance : crowd.invokeAll(instances)) {
      assertThat(instance.get()).isTrue();
    }
    crowd.shutdown();
    try (var own = connected(database)) {
      assertThat(tables(own)).isEqualTo(4);
    }
  }

  @Test
  void an_instance_waits_while_another_migrates() throws Exception {
    Database database = Servers.database("queue");
    try (var other = connected(database)) {
      number(other, "select count(pg_advisory_lock(" + ModuleMigrations.LOCK + "))");
      var waiting = CompletableFuture.runAsync(() -> migrations.migrate(service(database)));
      String waiters =
          "select count(*) from pg_locks where locktype = 'advisory' and not granted and database ="
              + " (select oid from pg_database where datname = current_database())";
      await().until(() -> waiting.isDone() || number(other, waiters) == 1);
      assertThat(waiting).isNotDone();
      assertThat(tables(other)).isZero();
      number(other, "select count(pg_advisory_unlock(" + ModuleMigrations.LOCK + "))");
      waiting.join();
      assertThat(tables(other)).isEqualTo(4);
    }
  }

  private static Flyway service(Database database) {
    return Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("classpath:db/guest")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load();
  }

  private static Connection connected(Database database) throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  private static int tables(Connection connection) throws SQLException {
    return number(
        connection,
        "select count(*) from pg_tables where tablename in ('idempotency_key', 'scheduled_tasks',"
            + " 'linen', 'guest')");
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
