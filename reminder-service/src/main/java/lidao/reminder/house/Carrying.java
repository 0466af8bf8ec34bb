package lidao.reminder.house;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who carries the messages of a channel.
 *
 * @param url where an HTTP carrier is posted to
 * @param secret what a webhook or robot signs with
 * @param headers of a gateway, such as Authorization
 * @param body of a gateway, with {@code {{to}}}, {@code {{text}}} and {@code {{id}}}
 * @param accepted a pattern in the body of a gateway's 2xx answer; without it every 2xx is one
 * @param perSecond how many messages may leave in a second, all instances together; 0 for any
 * @param timeout for the connection, and again for the answer
 */
public record Carrying(
    @DefaultValue("NOBODY") By by,
    @Nullable URI url,
    @Nullable String secret,
    @DefaultValue Map<String, String> headers,
    @DefaultValue("application/json") String contentType,
    @DefaultValue("{\"to\":\"{{to}}\",\"text\":\"{{text}}\"}") String body,
    @Nullable String accepted,
    @DefaultValue("0") int perSecond,
    @DefaultValue("10s") Duration timeout) {

  /** A kind of carrier. */
  public enum By {
    NOBODY,
    /** The mail server of {@code spring.mail}. */
    SMTP,
    /** A provider's HTTP gateway for text messages. */
    GATEWAY,
    WECOM,
    DINGTALK,
    FEISHU,
    /** Standard Webhooks. */
    WEBHOOK,
    /** A PDF that somebody prints. */
    CARD
  }

  static Carrying smtp() {
    return new Carrying(
        By.SMTP, null, null, Map.of(), "text/plain", "", null, 0, Duration.ofSeconds(10));
  }

  /** The address; an {@link IllegalStateException} says so where there is none. */
  public URI requiredUrl() {
    URI address = url;
    if (address == null
        || address.getHost() == null
        || !("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
      throw new IllegalStateException("needs a url such as https://gateway.example/send");
    }
    return address;
  }

  /** The secret; an {@link IllegalStateException} says so where there is none. */
  public String requiredSecret() {
    String key = secret;
    if (key == null || key.isBlank()) {
      throw new IllegalStateException("needs a secret");
    }
    return key;
  }
}
