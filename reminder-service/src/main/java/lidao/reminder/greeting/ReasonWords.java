package lidao.reminder.greeting;

import java.util.Map;
import java.util.Objects;
import lidao.contract.customers.Channel;
import org.jspecify.annotations.Nullable;

/** Stored reasons and channels in the words of a reader's language. */
public final class ReasonWords {

  private static final Map<String, String> SAID =
      Map.of(
          "no connection", "连接不上",
          "the gateway's answer is not the one that it accepts with", "网关的答复不是约定的成功答复",
          "not an address that mail can be sent to", "不是可以寄信的邮箱地址",
          "an inner address is not called; lidao.reminder.inner-addresses allows it",
              "内部地址不予访问；可用 lidao.reminder.inner-addresses 放行",
          "it cannot be put to its receiver", "无法交给接收方");

  private ReasonWords() {}

  /** What a stored reason means. */
  public static String of(@Nullable String reason, boolean zh) {
    return switch (Objects.requireNonNullElse(reason, "")) {
      case Reasons.ERASED -> zh ? "客户资料已删除" : "the customer's data was erased";
      case Reasons.DECEASED -> zh ? "收件人或寿星已故" : "the recipient or the honouree has died";
      case Reasons.BEREAVED ->
          zh
              ? "家中居丧未满十二个月，不发节庆问候"
              : "a death in the household less than 12 months ago, and the greeting is festive";
      case Reasons.NO_CONSENT ->
          zh
              ? "客户未同意以现有联系方式接收问候"
              : "the customer has not consented to greetings by any channel we could use";
      case Reasons.ALREADY_GREETED ->
          zh
              ? "六十天内已为同一人过同一节日"
              : "the same occasion was taken up for the same person within 60 days";
      case Reasons.TOO_LATE -> zh ? "已过可发出的期限" : "it was too late by then";
      case Reasons.NO_ADDRESS -> zh ? "没有可用的联系地址" : "there is no address that we can write to";
      case "REFUSED" -> zh ? "对方拒收" : "it was refused for good";
      case Reasons.GRAVE_COMPLAINT ->
          zh ? "该户有重大投诉尚未解决" : "a grave complaint of the household is not put right yet";
      case Reasons.FREQUENCY_CAP ->
          zh ? "近期问候已达上限" : "the customer has had as many greetings of late as the house sends";
      case Reasons.QUIET_HOURS ->
          zh ? "收件人所在地此时不宜打扰" : "no message goes out at this hour where the recipient lives";
      default -> String.valueOf(reason);
    };
  }

  /** What the other side said, as it is kept: codes stay, our own words are translated. */
  static String said(@Nullable String detail, boolean zh) {
    String kept = Objects.requireNonNullElse(detail, "");
    return zh ? SAID.getOrDefault(kept.split(":", 2)[0], kept) : kept;
  }

  /** What a channel is called; letters from before there were others went by e-mail. */
  public static String channel(@Nullable Channel channel, boolean zh) {
    return switch (Objects.requireNonNullElse(channel, Channel.EMAIL)) {
      case EMAIL -> zh ? "电子邮件" : "e-mail";
      case SMS -> zh ? "短信" : "text message";
      case PHONE -> zh ? "电话" : "telephone";
      case POST -> zh ? "贺卡" : "a printed card";
    };
  }
}
