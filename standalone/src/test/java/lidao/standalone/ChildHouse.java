package lidao.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A house in a JVM of its own, as ./care up starts it, to be killed. */
record ChildHouse(Process process, Path output) {

  static ChildHouse start(Path data, HousePorts ports) throws IOException {
    Path output = Files.createTempFile(data.getParent(), "house", ".out");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=160m",
            "-Xmx448m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    // The same log as the launcher's, not the test's.
    command.add("-Dlogback.configurationFile=lidao-standalone/logback.xml");
    command.addAll(List.of(Standalone.class.getName(), "up", "--data", data.toString()));
    command.addAll(List.of("--port", String.valueOf(ports.of(Service.CONSOLE))));
    command.addAll(List.of("--kafka-port", String.valueOf(ports.kafka())));
    command.addAll(List.of("--postgres-port", String.valueOf(ports.postgres())));
    command.addAll(List.of("--smtp-port", String.valueOf(ports.smtp())));
    command.addAll(List.of("--mailbox-port", String.valueOf(ports.mailbox())));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new ChildHouse(process, output);
  }

  ChildHouse awaitReady() {
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> !process.isAlive() || printed().contains("Stop with Ctrl-C"));
    if (!process.isAlive()) {
      throw new AssertionError("The house ended: " + printed());
    }
    return this;
  }

  String printed() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGKILL: nothing of it gets to say goodbye. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGTERM; the exit status. */
  int stop() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }
}
