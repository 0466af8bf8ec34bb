package lidao.messaging;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import lidao.messaging.outbox.Sabotage;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A mailroom in a JVM of its own, which dies when told to, and with whoever started it. */
final class KilledMailroom {

  private KilledMailroom() {}

  public static void main(String[] args) {
    Thread orphan = new Thread(KilledMailroom::dieWithTheTest);
    orphan.setDaemon(true);
    orphan.start();
    String point = System.getProperty("die.at");
    if (point != null) {
      AtomicInteger left = new AtomicInteger(Integer.getInteger("die.after", 1));
      Sabotage.at(
          Sabotage.Point.valueOf(point),
          () -> {
            if (left.decrementAndGet() == 0) {
              Runtime.getRuntime().halt(137);
            }
          });
    }
    var context =
        new SpringApplicationBuilder(Mailroom.class)
            .properties("spring.config.name=mailroom")
            .run(args);
    System.out.println(
        "READY " + context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  private static void dieWithTheTest() {
    try {
      while (System.in.read() >= 0) {
        // nobody writes
      }
    } catch (IOException e) {
      // as good as the end
    }
    Runtime.getRuntime().halt(1);
  }
}
