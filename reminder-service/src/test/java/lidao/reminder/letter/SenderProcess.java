package lidao.reminder.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lidao.fixture.Database;
import lidao.fixture.Servers;
import lidao.reminder.letter.DyingSender.Step;

/** The whole service in a process of its own, to be killed. */
final class SenderProcess implements AutoCloseable {

  /** Threads that send in each, and letters that each takes at a time. */
  static final int SENDERS = 4;

  static final int AT_A_TIME = 4;

  private final Process process;
  private final Path log;
  private final Path armed;

  private SenderProcess(Database database, int smtpPort, String name, List<String> properties) {
    log = Path.of("target", "killed-" + name + ".log");
    armed = armed(name);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(properties);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(DyingSender.class.getName());
    command.addAll(settings(database, smtpPort));
    try {
      Files.deleteIfExists(armed);
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that lives. */
  static SenderProcess living(Database database, int smtpPort) {
    return new SenderProcess(database, smtpPort, "steady", List.of());
  }

  /** One that halts when it comes to the step for the n-th time after it was armed. */
  static SenderProcess dying(Database database, int smtpPort, Step step, int nth) {
    return new SenderProcess(
        database,
        smtpPort,
        step.name(),
        List.of(
            "-Ddie.at=" + step.name(),
            "-Ddie.after=" + nth,
            "-Ddie.armed=" + armed(step.name()).toAbsolutePath()));
  }

  private static Path armed(String name) {
    return Path.of("target", "killed-" + name + ".armed");
  }

  // Names of its own: the tests' context may still be there, on the same Kafka.
  private static List<String> settings(Database database, int smtpPort) {
    return Stream.of(
            "spring.application.name=reminder-kills",
            "spring.cloud.stream.bindings.profiles-in-0.group=kills.profiles",
            "spring.cloud.stream.bindings.interactions-in-0.group=kills.interactions",
            "spring.cloud.stream.bindings.complaints-in-0.group=kills.complaints",
            "spring.cloud.stream.bindings.visits-in-0.group=kills.visits",
            "spring.cloud.stream.kafka.default.consumer.start-offset=latest",
            "server.port=0",
            "spring.datasource.url=" + database.url(),
            "spring.datasource.username=" + database.user(),
            "spring.datasource.password=" + database.password(),
            "spring.kafka.bootstrap-servers=" + Servers.kafka(),
            "spring.cloud.stream.kafka.binder.brokers=" + Servers.kafka(),
            "lidao.messaging.create-topics=true",
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=" + smtpPort,
            "lidao.reminder.senders=" + SENDERS,
            "lidao.reminder.letters-at-a-time=" + AT_A_TIME,
            "lidao.reminder.batch=60",
            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://localhost:1/none")
        .map(setting -> "--" + setting)
        .toList();
  }

  /** Whether it has started, and sends. */
  boolean isReady() {
    if (!process.isAlive()) {
      throw new IllegalStateException("it ended before it was ready: " + log);
    }
    try {
      return Files.readString(log).contains("READY");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on it halts at its step. */
  void arm() {
    try {
      Files.createFile(armed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isDead() {
    return !process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
