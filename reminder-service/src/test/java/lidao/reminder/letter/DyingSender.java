package lidao.reminder.letter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import lidao.reminder.ReminderServiceApplication;
import lidao.reminder.occasion.SharedPlanning;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** The whole service, which halts at a step of a greeting's way as if by kill -9. */
final class DyingSender implements TransactionExecutionListener {

  /** The steps, in the order in which a greeting passes them. */
  enum Step {
    /** A chunk is planned, and not committed. */
    PLANNED(SharedPlanning.class, "help", false),
    /** Letters are claimed and worded, and no attempt is written. */
    CLAIMED(SendLetters.class, "round", true),
    /** The mail server has taken letters, and no row tells of it. */
    SENT(DeliveryBook.class, "next", false),
    /** What became of letters is written, and not published. */
    RECORDED(DeliveryBook.class, "next", true);

    private final Class<?> of;
    private final String method;
    private final boolean committed;

    Step(Class<?> of, String method, boolean committed) {
      this.of = of;
      this.method = method;
      this.committed = committed;
    }

    private boolean isReached(boolean afterCommit) {
      return committed == afterCommit
          && StackWalker.getInstance()
              .walk(
                  frames ->
                      frames.anyMatch(
                          frame ->
                              frame.getClassName().equals(of.getName())
                                  && frame.getMethodName().equals(method)));
    }
  }

  private final Step step;
  private final int nth;
  private final Path armed;
  private final AtomicInteger reached = new AtomicInteger();

  private DyingSender(Step step, int nth, Path armed) {
    this.step = step;
    this.nth = nth;
    this.armed = armed;
  }

  /** Halts at the n-th time that it comes to the step while the file is there. */
  public static void main(String[] args) {
    String step = System.getProperty("die.at");
    SpringApplicationBuilder service =
        new SpringApplicationBuilder(ReminderServiceApplication.class)
            .properties("spring.config.name=reminder-service");
    if (step != null) {
      DyingSender dying =
          new DyingSender(
              Step.valueOf(step),
              Integer.getInteger("die.after"),
              Path.of(System.getProperty("die.armed")));
      service.initializers(
          context ->
              ((GenericApplicationContext) context).registerBean(DyingSender.class, () -> dying));
    }
    service.run(args);
    System.out.println("READY");
  }

  @Override
  public void beforeCommit(TransactionExecution transaction) {
    look(false);
  }

  @Override
  public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
    look(true);
  }

  private void look(boolean afterCommit) {
    if (step.isReached(afterCommit) && Files.exists(armed) && reached.incrementAndGet() == nth) {
      Runtime.getRuntime().halt(137);
    }
  }
}
