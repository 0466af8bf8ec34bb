package lidao.reminder.greeting;

import java.util.Locale;
import lidao.reminder.letter.Conclusion;
import lidao.reminder.occasion.Rules;
import org.springframework.stereotype.Component;

/** What became of a greeting, and why, in one sentence. */
@Component
class Outcomes {

  String of(Greeting greeting, String at, Locale reader) {
    boolean zh = Rules.chinese(reader);
    String why = ReasonWords.of(greeting.reason(), zh);
    return switch (greeting.state()) {
      case QUEUED -> waiting(greeting, zh);
      case CLAIMED, SENDING -> zh ? "正在发出。" : "It is being sent.";
      case SENT ->
          zh
              ? "已于 %s 用 %s 以%s发出（措辞 %s）。"
                  .formatted(
                      at,
                      greeting.language(),
                      ReasonWords.channel(greeting.channel(), true),
                      greeting.wording())
              : "It was sent by %s on %s in %s (wording %s)."
                  .formatted(
                      ReasonWords.channel(greeting.channel(), false),
                      at,
                      greeting.language(),
                      greeting.wording());
      case SKIPPED -> zh ? "没有发出：" + why + "。" : "It was left out: " + why + ".";
      case CALL_TASK ->
          zh ? "没有发信，改请员工致电：" + why + "。" : "Staff were asked to call instead: " + why + ".";
      case CALLED -> zh ? "没有以消息送达：" + why + "。" : "No message reached the customer: " + why + ".";
      case FAILED ->
          zh
              ? "对方拒收（%s），不再重试。".formatted(ReasonWords.said(greeting.detail(), true))
              : "It was refused for good (%s).".formatted(greeting.detail());
      case UNKNOWN ->
          Conclusion.RESTORED.equals(greeting.reason()) ? restored(zh) : unknown(greeting, zh);
    };
  }

  private static String waiting(Greeting greeting, boolean zh) {
    int attempts = greeting.attempts();
    if (attempts == 0) {
      return zh ? "尚未发出，等待可以发出的时刻。" : "It has not gone out yet; it waits for its moment.";
    }
    if (greeting.detail() == null) {
      return zh
          ? "尚未发出，已尝试 %d 次，等待下一次机会。".formatted(attempts)
          : "It has not gone out yet; attempts so far: %d. It waits for its moment."
              .formatted(attempts);
    }
    String said = ReasonWords.said(greeting.detail(), zh);
    return zh
        ? "尚未发出：已尝试 %d 次，上一次没有交出（%s），会再试。".formatted(attempts, said)
        : "It has not gone out yet; attempts so far: %d. The last was turned away (%s); it is tried again."
            .formatted(attempts, said);
  }

  private static String restored(boolean zh) {
    return zh
        ? "它在备份之后、恢复之前到期，可能已经发出；不会自动重发，等待员工裁定。"
        : "It came due between a backup and its restore and may have gone out then. It is never"
            + " sent again by itself; staff decide.";
  }

  private static String unknown(Greeting greeting, boolean zh) {
    if ("CRASHED".equals(greeting.reason())) {
      return zh
          ? "交出之时本系统中断，可能已送达；不会自动重发，等待员工裁定。"
          : "We were interrupted while it was handed over: it may have arrived. It is never sent"
              + " again by itself; staff decide.";
    }
    return zh
        ? "信已交出而没有回音，可能已送达；不会自动重发，等待员工裁定。"
        : "It was handed over and no answer came: it may have arrived. It is never sent again by"
            + " itself; staff decide.";
  }
}
