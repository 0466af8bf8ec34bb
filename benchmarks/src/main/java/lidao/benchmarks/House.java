package lidao.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lidao.chassis.time.Tick;
import lidao.embedded.EmbeddedKafka;
import lidao.embedded.EmbeddedPostgres18;
import lidao.messaging.topics.TopicsJob;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One Kafka and one PostgreSQL, for both contenders. */
final class House implements AutoCloseable {

  private static final String PASSWORD = "of-this-run";

  private final EmbeddedPostgres18 postgres;
  private final EmbeddedKafka kafka;
  private final StatementLog statements;
  private boolean closed;

  private House(EmbeddedPostgres18 postgres, EmbeddedKafka kafka, StatementLog statements) {
    this.postgres = postgres;
    this.kafka = kafka;
    this.statements = statements;
  }

  /** Starts the servers in a fresh directory; with commit times, from which rates are read. */
  static House start(Path directory, Path programs) throws Exception {
    Path data = directory.resolve("postgres");
    EmbeddedPostgres18 postgres =
        EmbeddedPostgres18.start(data, programs, 0, Map.of("track_commit_timestamp", "on"));
    try {
      EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
        TopicsJob.createMissing(admin);
      }
      StatementLog log =
          new StatementLog(data.resolve("server.log"), () -> postgres.superuser("postgres"));
      return new House(postgres, kafka, log);
    } catch (Exception e) {
      postgres.close();
      throw e;
    }
  }

  String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  StatementLog statements() {
    return statements;
  }

  /** A database of its own, owned by a role of the same name. */
  void createDatabase(String name) {
    postgres.createDatabase(name, name, PASSWORD);
  }

  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(postgres.url(database), database, PASSWORD);
  }

  /** Before each round, so that none pays for what the one before has written. */
  void checkpoint() throws SQLException {
    try (Connection connection = postgres.superuser("postgres");
        var statement = connection.createStatement()) {
      statement.execute("checkpoint");
    }
  }

  /**
   * A service with its own settings, as in production. The five share a class path here: what is
   * there for another service's sake is kept out, as in the standalone.
   */
  ConfigurableApplicationContext run(
      String service, String application, String database, Map<String, String> settings)
      throws ClassNotFoundException {
    List<String> arguments = arguments(service, database, settings);
    return new SpringApplicationBuilder(Class.forName(application))
        .run(arguments.toArray(String[]::new));
  }

  /** The same, and nothing happens in it by itself: what is timed is called by hand. */
  ConfigurableApplicationContext runWithoutTicks(
      String service, String application, String database) throws ClassNotFoundException {
    return run(service, application, database, Map.of("lidao.ticks.enabled", "false"));
  }

  /** What the service would do time and again, by its name. */
  static Tick tick(ConfigurableApplicationContext service, String name) {
    return service.getBeansOfType(Tick.class).values().stream()
        .filter(tick -> tick.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** What a service is started with; its database is there then. */
  List<String> arguments(String service, String database, Map<String, String> settings) {
    createDatabase(database);
    Map<String, String> all = new TreeMap<>(settings);
    all.put("spring.config.name", service);
    all.put("server.port", "0");
    all.put("server.address", "127.0.0.1");
    all.put("spring.datasource.url", postgres.url(database));
    all.put("spring.datasource.username", database);
    all.put("spring.datasource.password", PASSWORD);
    all.put("spring.kafka.bootstrap-servers", kafka.bootstrapServers());
    all.put("spring.main.register-shutdown-hook", "false");
    all.put("spring.cloud.discovery.enabled", "false");
    all.put(
        "lidao.standalone.keep-out",
        "org.springframework.boot.thymeleaf.,"
            + "org.springframework.boot.security.oauth2.server.authorization.");
    List<String> arguments = new ArrayList<>();
    all.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    return arguments;
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      kafka.close();
      postgres.close();
    }
  }
}
