package lidao.chassis.http;

import java.time.Duration;
import lidao.chassis.time.Tick;

/** Forgets idempotency keys a week after they were used. */
class ForgetKeys implements Tick {

  private static final int DAYS = 7;

  private final StoredAnswers answers;

  ForgetKeys(StoredAnswers answers) {
    this.answers = answers;
  }

  @Override
  public String name() {
    return "forget-idempotency-keys";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    answers.forget(DAYS);
  }
}
