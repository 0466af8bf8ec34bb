package lidao.reminder.letter;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import lidao.reminder.house.Carrying;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The robot of a group chat: the group is told whom to reach, where, and in which words. */
final class GroupRobot implements HttpForm {

  // WeCom 45009 and DingTalk 130101, 410100: too often; Feishu 9499, 11232: the same.
  private static final Set<Integer> LATER = Set.of(45009, 130101, 410100, 9499, 11232);
  // WeCom 93000: no such robot; DingTalk 300001, 310000: token or signature; Feishu 19001, 19021,
  // 19022, 19024.
  private static final Set<Integer> OURS =
      Set.of(93000, 300001, 300005, 310000, 19001, 19021, 19022, 19024);

  private final Carrying.By by;
  private final String url;
  private final @Nullable String secret;
  private final JsonMapper json;

  GroupRobot(Carrying settings, JsonMapper json) {
    this.by = settings.by();
    this.url = settings.requiredUrl().toString();
    this.secret = settings.secret();
    this.json = json;
  }

  @Override
  public Post post(Envelope envelope) {
    Wording wording = envelope.wording();
    String text = wording.address() + "\n" + wording.subject() + "\n\n" + wording.text().strip();
    Instant now = Instant.now();
    Map<String, Object> body = new LinkedHashMap<>();
    String address = url;
    String key = secret;
    if (by == Carrying.By.FEISHU) {
      if (key != null) {
        String stamp = Long.toString(now.getEpochSecond());
        body.put("timestamp", stamp);
        body.put("sign", Hmac.base64((stamp + "\n" + key).getBytes(StandardCharsets.UTF_8), ""));
      }
      body.put("msg_type", "text");
      body.put("content", Map.of("text", text));
    } else {
      body.put("msgtype", "text");
      body.put("text", Map.of("content", text));
      if (by == Carrying.By.DINGTALK && key != null) {
        address = signed(now, key);
      }
    }
    return new Post(
        HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "application/json"),
        json.writeValueAsBytes(body));
  }

  private String signed(Instant now, String key) {
    String stamp = Long.toString(now.toEpochMilli());
    String sign = Hmac.base64(key.getBytes(StandardCharsets.UTF_8), stamp + "\n" + key);
    return url
        + (url.contains("?") ? "&" : "?")
        + "timestamp="
        + stamp
        + "&sign="
        + URLEncoder.encode(sign, StandardCharsets.UTF_8);
  }

  @Override
  public Delivery accepted(String body) {
    int code;
    try {
      JsonNode answer = json.readTree(body);
      code =
          answer
              .path("errcode")
              .asInt(answer.path("code").asInt(answer.path("StatusCode").asInt(-1)));
    } catch (RuntimeException e) {
      code = -1;
    }
    if (code == 0) {
      return new Delivery.Accepted();
    }
    String detail = by + " " + code;
    if (OURS.contains(code)) {
      return new Delivery.SenderRefused(detail);
    }
    return new Delivery.Refused(!LATER.contains(code), detail);
  }
}
