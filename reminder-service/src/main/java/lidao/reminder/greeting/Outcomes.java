package lidao.reminder.greeting;

import java.util.Locale;
import java.util.Objects;
import lidao.reminder.occasion.Rules;
import org.springframework.stereotype.Component;

/** What became of a greeting, and why, in one sentence. */
@Component
class Outcomes {

  String of(Greeting greeting, String at, Locale reader) {
    boolean zh = Rules.chinese(reader);
    String why = why(Objects.requireNonNullElse(greeting.reason(), ""), zh);
    return switch (greeting.state()) {
      case QUEUED ->
          zh
              ? "尚未发出，已尝试 %d 次，等待下一次机会。".formatted(greeting.attempts())
              : "It has not gone out yet; it was tried %d times and waits for its moment."
                  .formatted(greeting.attempts());
      case CLAIMED, SENDING -> zh ? "正在发出。" : "It is being sent.";
      case SENT ->
          zh
              ? "已于 %s 用 %s 以电子邮件发出（措辞 %s）。".formatted(at, greeting.language(), greeting.wording())
              : "It was sent by e-mail on %s in %s (wording %s)."
                  .formatted(at, greeting.language(), greeting.wording());
      case SKIPPED -> zh ? "没有发出：" + why + "。" : "It was left out: " + why + ".";
      case CALL_TASK ->
          zh ? "没有发信，改请员工致电：" + why + "。" : "Staff were asked to call instead: " + why + ".";
      case FAILED ->
          zh
              ? "邮件服务器拒收（%s），不再重试。".formatted(greeting.detail())
              : "The mail server refused it for good (%s).".formatted(greeting.detail());
      case UNKNOWN ->
          zh
              ? "信已交出而没有回音（%s），可能已送达；不会自动重发，等待员工裁定。".formatted(greeting.reason())
              : "It was handed over and no answer came (%s): it may have arrived. It is never sent again by itself; staff decide."
                  .formatted(greeting.reason());
    };
  }

  private static String why(String reason, boolean zh) {
    return switch (reason) {
      case Reasons.ERASED -> zh ? "客户资料已删除" : "the customer's data was erased";
      case Reasons.DECEASED -> zh ? "收件人或寿星已故" : "the recipient or the honouree has died";
      case Reasons.BEREAVED ->
          zh
              ? "家中居丧未满十二个月，不发节庆问候"
              : "a death in the household less than 12 months ago, and the greeting is festive";
      case Reasons.NO_CONSENT ->
          zh ? "客户未同意接收电子邮件问候" : "the customer has not consented to greetings by e-mail";
      case Reasons.ALREADY_GREETED ->
          zh
              ? "六十天内已为同一人过同一节日"
              : "the same occasion was taken up for the same person within 60 days";
      case Reasons.TOO_LATE -> zh ? "已过可发出的期限" : "it was too late by then";
      case Reasons.NO_ADDRESS -> zh ? "没有电子邮件地址" : "there is no e-mail address";
      default -> reason;
    };
  }
}
