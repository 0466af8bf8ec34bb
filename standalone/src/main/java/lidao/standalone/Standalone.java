package lidao.standalone;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import lidao.embedded.CannotStart;

/** Runs the whole house on one machine until it is stopped: {@code up}, or {@code demo}. */
public final class Standalone {

  private static final int CANNOT_START = 1;

  private Standalone() {}

  /** Ends with 1 and one line when the house cannot start, with 130 or 143 when it is stopped. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      CommandLine asked = CommandLine.read(arguments, System.getenv());
      Logging.to(asked.settings().log());
      run(asked, Progress.ofThisProcess(out), out);
    } catch (NotStarted | CannotStart e) {
      System.err.println("lidao: " + e.getMessage());
      // Not exit: the hook would wait for what this thread has already stopped.
      Runtime.getRuntime().halt(CANNOT_START);
    }
  }

  private static void run(CommandLine asked, Progress progress, PrintStream out) {
    StandaloneSystem system = new StandaloneSystem(asked.settings(), progress);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  system.close();
                  stopped.countDown();
                },
                "stop"));
    progress.say("Lidao 礼到 starts on " + asked.settings().data());
    system.start();
    new Welcome(system, out).print(progress.seconds());
    await(stopped);
  }

  private static void await(CountDownLatch stopped) {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
