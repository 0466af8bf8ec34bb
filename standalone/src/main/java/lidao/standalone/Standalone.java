package lidao.standalone;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import lidao.embedded.CannotStart;
import lidao.embedded.Trees;
import lidao.standalone.CommandLine.Command;
import lidao.standalone.demo.Afterwards;
import lidao.standalone.demo.Year;

/** Runs the whole house on one machine until it is stopped: {@code up}, or {@code demo}. */
public final class Standalone {

  private static final int CANNOT_START = 1;

  private final CommandLine asked;
  private final PrintStream out;
  private final Progress progress;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final CountDownLatch stopped = new CountDownLatch(1);

  private Standalone(CommandLine asked, PrintStream out) {
    this.asked = asked;
    this.out = out;
    this.progress = Progress.ofThisProcess(out);
  }

  /** Ends with 1 and one line when the house cannot start, with 130 or 143 when it is stopped. */
  public static void main(String[] arguments) {
    try {
      CommandLine asked = CommandLine.read(arguments, System.getenv());
      Logging.to(asked.settings().log());
      new Standalone(asked, new PrintStream(System.out, true, StandardCharsets.UTF_8)).run();
    } catch (NotStarted | CannotStart e) {
      refuse(e.getMessage());
    }
  }

  private void run() {
    Settings settings = asked.settings();
    if (asked.command() == Command.DEMO) {
      settings = settings.at(MovableClock.at(Year.EVE));
      forgetLastDemo(settings);
    }
    StandaloneSystem house = new StandaloneSystem(settings, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(house), "stop"));
    try {
      house.start();
    } catch (NotStarted | CannotStart e) {
      if (stopping.get()) {
        // Stopped while it was starting: whatever failed then failed of that.
        await();
      }
      refuse(e.getMessage());
    }
    if (asked.command() == Command.REHEARSE) {
      house.token(Role.STAFF);
      System.exit(0);
    }
    new Welcome(house, out).print(progress.seconds());
    if (asked.command() == Command.DEMO) {
      demonstrate(house);
    }
    await();
  }

  private void demonstrate(StandaloneSystem house) {
    try {
      new Year(house, out).walk(asked.days());
    } catch (RuntimeException e) {
      if (stopping.get()) {
        await();
      }
      house.close();
      refuse("the demo broke off: " + NotStarted.reason(e));
    }
    if (asked.exit()) {
      System.exit(0);
    }
    out.println("\nTime flows on from here. Look around; Ctrl-C ends it.");
    Thread thread = new Thread(new Afterwards(house), "afterwards");
    thread.setDaemon(true);
    thread.start();
  }

  // Held by another demo, it stays: that one says so in a moment.
  private static void forgetLastDemo(Settings settings) {
    try (DataDirectory held = DataDirectory.take(settings.data())) {
      Trees.delete(settings.data().resolve("postgres"));
      Trees.delete(settings.data().resolve("kafka"));
    } catch (java.io.IOException e) {
      throw new NotStarted("The last demo's data stay: " + NotStarted.reason(e) + ".", e);
    }
  }

  private void stop(StandaloneSystem house) {
    stopping.set(true);
    house.close();
    stopped.countDown();
  }

  private void await() {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void refuse(String why) {
    System.err.println("lidao: " + why);
    // Not exit: the hook would wait for what has stopped already.
    Runtime.getRuntime().halt(CANNOT_START);
  }
}
