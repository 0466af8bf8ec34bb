package lidao.embedded;

import java.nio.file.Path;

/** A program that starts both servers on a directory and waits to be killed. */
final class Servers {

  private Servers() {}

  public static void main(String[] arguments) throws InterruptedException {
    var directory = Path.of(arguments[0]);
    var postgres =
        EmbeddedPostgres18.start(
            directory.resolve("postgres"),
            Path.of(arguments[1]),
            Integer.parseInt(arguments[2]),
            java.util.Map.of());
    var kafka = EmbeddedKafka.start(directory.resolve("kafka"), Integer.parseInt(arguments[3]));
    System.out.println(postgres.port() + " " + kafka.port());
    Thread.currentThread().join();
  }
}
