package lidao.standalone;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import lidao.embedded.EmbeddedKafka;
import lidao.embedded.EmbeddedPostgres18;
import lidao.messaging.topics.TopicsJob;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** PostgreSQL with a database and a role per service, and Kafka with all topics. */
final class Servers {

  private final Settings settings;
  private final Secrets secrets;
  private final Progress progress;
  private @Nullable EmbeddedPostgres18 postgres;
  private @Nullable EmbeddedKafka kafka;

  Servers(Settings settings, Secrets secrets, Progress progress) {
    this.settings = settings;
    this.secrets = secrets;
    this.progress = progress;
  }

  /** Starts both at once; complete when databases and topics are there. */
  CompletableFuture<Void> start(ExecutorService threads) {
    return CompletableFuture.allOf(
        CompletableFuture.runAsync(this::startPostgres, threads),
        CompletableFuture.runAsync(this::startKafka, threads));
  }

  private void startPostgres() {
    Path directory = settings.data().resolve("postgres");
    EmbeddedPostgres18 started =
        EmbeddedPostgres18.start(
            directory, settings.programs(), settings.ports().postgres(), Map.of());
    postgres = started;
    for (Service service : Service.values()) {
      started.createDatabase(service.database(), service.database(), secrets.database(service));
    }
    progress.say("PostgreSQL on " + Settings.LOOPBACK + ":" + started.port());
  }

  private void startKafka() {
    EmbeddedKafka started =
        EmbeddedKafka.start(settings.data().resolve("kafka"), settings.ports().kafka());
    kafka = started;
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", started.bootstrapServers()))) {
      TopicsJob.createMissing(admin);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotStarted("The start was interrupted.", e);
    }
    progress.say("Kafka on " + started.bootstrapServers());
  }

  String bootstrapServers() {
    return Settings.LOOPBACK + ":" + settings.ports().kafka();
  }

  String url(Service service) {
    return "jdbc:postgresql://%s:%d/%s"
        .formatted(Settings.LOOPBACK, settings.ports().postgres(), service.database());
  }

  void stopKafka() {
    if (kafka != null) {
      kafka.close();
    }
  }

  void stopPostgres() {
    if (postgres != null) {
      postgres.close();
    }
  }
}
