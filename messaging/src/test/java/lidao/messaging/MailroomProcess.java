package lidao.messaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lidao.messaging.outbox.Sabotage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** A mailroom in a process of its own, to be killed. */
final class MailroomProcess implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 300;

  private final Process process;
  private final CompletableFuture<Integer> port = new CompletableFuture<>();

  private MailroomProcess(Process process, Path log) {
    this.process = process;
    Thread reader = new Thread(() -> read(log));
    reader.setDaemon(true);
    reader.start();
  }

  /** One that lives until it is killed. */
  static MailroomProcess start(Room room, String... more) {
    return start(room, Map.of(), List.of(more));
  }

  /** One that halts when it reaches the point for the n-th time. */
  static MailroomProcess dying(Room room, Sabotage.Point point, int nth, String... more) {
    return start(
        room, Map.of("die.at", point.name(), "die.after", String.valueOf(nth)), List.of(more));
  }

  private static MailroomProcess start(
      Room room, Map<String, String> properties, List<String> more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
    command.addAll(List.of("-Xshare:auto", "-Dfile.encoding=UTF-8"));
    properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(KilledMailroom.class.getName());
    command.addAll(room.arguments());
    command.addAll(more);
    try {
      Path logs = Files.createDirectories(Path.of("target", "mailrooms"));
      Path log = Files.createTempFile(logs, room.name() + "-", ".log");
      return new MailroomProcess(
          new ProcessBuilder(command).redirectErrorStream(true).start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Path log) {
    try (BufferedReader lines = process.inputReader();
        var writer = Files.newBufferedWriter(log)) {
      for (String line; (line = lines.readLine()) != null; ) {
        writer.write(line);
        writer.newLine();
        writer.flush();
        if (line.startsWith("READY ")) {
          port.complete(Integer.valueOf(line.substring(6)));
        }
      }
    } catch (IOException e) {
      // it has died
    }
    port.completeExceptionally(new IllegalStateException("it ended before it was ready: " + log));
  }

  MailroomProcess ready() {
    port.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    return this;
  }

  /** A meter's value; null while it cannot be read. */
  @Nullable Double meter(String name, String... tags) {
    try {
      String all = http().get().uri("/actuator/prometheus").retrieve().body(String.class);
      return all.lines()
          .filter(line -> line.startsWith(name + "{") && Stream.of(tags).allMatch(line::contains))
          .map(line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)))
          .findFirst()
          .orElse(null);
    } catch (RuntimeException e) {
      return null;
    }
  }

  private RestClient http() {
    // A frozen process accepts connections and never answers.
    var patience = new SimpleClientHttpRequestFactory();
    patience.setReadTimeout(Duration.ofSeconds(5));
    return RestClient.builder()
        .requestFactory(patience)
        .baseUrl("http://localhost:" + port.join())
        .build();
  }

  /** What it answers there. */
  int status(String path) {
    return http().get().uri(path).exchange((request, answer) -> answer.getStatusCode().value());
  }

  /** Sends it a signal: STOP freezes it, CONT wakes it up. */
  void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until it has halted by itself. */
  void awaitDeath() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 137) {
        throw new AssertionError("the mailroom did not die where it should have");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** As by kill -9. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    kill();
  }
}
