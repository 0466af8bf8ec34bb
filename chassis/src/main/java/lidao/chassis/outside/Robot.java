package lidao.chassis.outside;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The robot of a group chat: it says a text to its group. */
public final class Robot {

  // WeCom 45009 and DingTalk 130101, 410100: too often; Feishu 9499, 11232: the same.
  private static final Set<Integer> LATER = Set.of(45009, 130101, 410100, 9499, 11232);
  // WeCom 93000: no such robot; DingTalk 300001, 310000: token or signature; Feishu 19001, 19021,
  // 19022, 19024.
  private static final Set<Integer> OURS =
      Set.of(93000, 300001, 300005, 310000, 19001, 19021, 19022, 19024);

  private final By by;
  private final URI url;
  private final @Nullable String secret;
  private final JsonMapper json;

  /**
   * @param url its address, which is a secret of its own
   * @param secret what DingTalk and Feishu have us sign with, where the group asks for it
   */
  public Robot(By by, URI url, @Nullable String secret, JsonMapper json) {
    this.by = by;
    this.url = url;
    this.secret = secret;
    this.json = json;
  }

  /** A kind of robot. */
  public enum By {
    WECOM,
    DINGTALK,
    FEISHU,
    /** An incoming webhook of Slack. */
    SLACK
  }

  /** The request that has it say a text; stamps are wall time. */
  public OuterPost.Message saying(String text) {
    return saying(text, Instant.now());
  }

  OuterPost.Message saying(String text, Instant now) {
    Map<String, Object> body = new LinkedHashMap<>();
    String address = url.toString();
    String key = secret;
    switch (by) {
      case FEISHU -> {
        if (key != null) {
          String stamp = Long.toString(now.getEpochSecond());
          body.put("timestamp", stamp);
          body.put("sign", Hmac.base64((stamp + "\n" + key).getBytes(StandardCharsets.UTF_8), ""));
        }
        body.put("msg_type", "text");
        body.put("content", Map.of("text", text));
      }
      // Slack takes these three for markup.
      case SLACK ->
          body.put("text", text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
      default -> {
        body.put("msgtype", "text");
        body.put("text", Map.of("content", text));
        if (by == By.DINGTALK && key != null) {
          address = signed(now, key);
        }
      }
    }
    return new OuterPost.Message(
        HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "application/json"),
        json.writeValueAsBytes(body));
  }

  private String signed(Instant now, String key) {
    String stamp = Long.toString(now.toEpochMilli());
    String sign = Hmac.base64(key.getBytes(StandardCharsets.UTF_8), stamp + "\n" + key);
    return url
        + (url.toString().contains("?") ? "&" : "?")
        + "timestamp="
        + stamp
        + "&sign="
        + URLEncoder.encode(sign, StandardCharsets.UTF_8);
  }

  /** What it made of the text: all but Slack refuse with status 200 and a code in the body. */
  public Delivery read(String answer) {
    if (by == By.SLACK) {
      return answer.strip().equals("ok")
          ? new Delivery.Accepted()
          : new Delivery.Refused(true, "SLACK does not say ok");
    }
    int code = code(answer);
    if (code == 0) {
      return new Delivery.Accepted();
    }
    String detail = by + " " + code;
    return OURS.contains(code)
        ? new Delivery.SenderRefused(detail)
        : new Delivery.Refused(!LATER.contains(code), detail);
  }

  private int code(String answer) {
    try {
      JsonNode read = json.readTree(answer);
      return read.path("errcode").asInt(read.path("code").asInt(read.path("StatusCode").asInt(-1)));
    } catch (RuntimeException e) {
      return -1;
    }
  }

  /** Its kind: the address is nobody's business. */
  @Override
  public String toString() {
    return by + " robot";
  }
}
