package lidao.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** Kafka's own broker in this JVM, on loopback only, keeping its data in a directory. */
public final class EmbeddedKafka implements AutoCloseable {

  private static final String NAME = "Kafka";
  private static final int ATTEMPTS = 3;
  private static final int NEEDED_MEGABYTES = 200;

  private final KafkaRaftServer server;
  private final int port;
  private final DirectoryLock lock;

  private EmbeddedKafka(KafkaRaftServer server, int port, DirectoryLock lock) {
    this.server = server;
    this.port = port;
    this.lock = lock;
  }

  /**
   * Starts the broker and returns when it accepts requests.
   *
   * @param directory formatted when it is new, else taken up again with all it holds
   * @param port 0 for any free one
   * @throws CannotStart when the port is taken or the directory cannot be used
   */
  public static EmbeddedKafka start(Path directory, int port) {
    var place = new Place(NAME, directory).prepared(NEEDED_MEGABYTES);
    var lock = DirectoryLock.take(NAME, place);
    try {
      Ports.take(NAME, port);
      var data = place.resolve("data");
      format(data);
      return launched(data, port, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static void format(Path data) {
    if (Files.exists(data.resolve("meta.properties"))) {
      return;
    }
    try (var silence =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(silence)
          .setNodeId(BrokerSettings.NODE)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(data.toString())
          .setMetadataLogDirectory(data.toString())
          .setControllerListenerName(BrokerSettings.CONTROLLER)
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .setIgnoreFormatted(true)
          .run();
    } catch (Exception e) {
      throw new CannotStart(
          "Kafka could not format %s: %s.".formatted(data, CannotStart.reason(e)), e);
    }
  }

  private static EmbeddedKafka launched(Path data, int port, DirectoryLock lock) {
    for (var attempt = 1; ; attempt++) {
      var listener = Ports.take(NAME, port);
      var settings = BrokerSettings.of(data, listener, Ports.take(NAME, 0));
      var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
      try {
        server.startup();
        return new EmbeddedKafka(server, listener, lock);
      } catch (RuntimeException e) {
        server.shutdown();
        // A port that was free a moment ago may be gone: the controller's, or ours if left open.
        if (attempt == ATTEMPTS || !CannotStart.reason(e).contains("in use")) {
          throw new CannotStart(
              "Kafka could not start on %s: %s.".formatted(data, CannotStart.reason(e)), e);
        }
      }
    }
  }

  /** Where clients connect: {@code 127.0.0.1:port}. */
  public String bootstrapServers() {
    return Ports.LOOPBACK + ":" + port;
  }

  /** The port that clients connect to. */
  public int port() {
    return port;
  }

  /** Stops the broker and returns when it has; a second call does nothing. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    lock.close();
  }
}
