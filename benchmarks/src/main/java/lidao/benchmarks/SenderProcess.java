package lidao.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A reminder-service in a process of its own, as a container runs it; it can be killed. */
final class SenderProcess implements AutoCloseable {

  /** Of the JVM. */
  static final String HEAP = "384 MB";

  private static final String READY = "THE SERVICE IS READY";

  private final Process process;
  private final Path log;

  private SenderProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Returns at once; what it has to say is beside the benchmark's own log. */
  static SenderProcess start(String name, List<String> settings) throws IOException {
    Path log = Path.of(System.getProperty("lidao.log")).resolveSibling(name + ".log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx" + HEAP.replace(" MB", "m"), "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(SenderProcess.class.getName());
    command.addAll(settings);
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new SenderProcess(process, log);
  }

  /** What runs in the process. */
  public static void main(String[] settings) throws ClassNotFoundException {
    new SpringApplicationBuilder(Class.forName("lidao.reminder.ReminderServiceApplication"))
        .run(settings);
    System.out.println(READY);
  }

  boolean isReady() throws IOException {
    if (!process.isAlive()) {
      throw new IllegalStateException("an instance did not start; see " + log);
    }
    return Files.readString(log).contains(READY);
  }

  /** As by {@code kill -9}. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
