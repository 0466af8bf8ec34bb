package lidao.reminder.letter;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import lidao.chassis.outside.Delivery;
import lidao.chassis.outside.Hmac;
import lidao.chassis.outside.OuterPost;
import lidao.reminder.house.Carrying;
import tools.jackson.databind.json.JsonMapper;

/**
 * A receiver that speaks Standard Webhooks: the id is the letter's and the same for every attempt,
 * the signature is over id, time and body, the time is wall time.
 */
final class SignedWebhook implements HttpForm {

  private static final String PREFIX = "whsec_";

  private final URI url;
  private final byte[] key;
  private final JsonMapper json;

  SignedWebhook(Carrying settings, JsonMapper json) {
    this.url = settings.requiredUrl();
    String secret = settings.requiredSecret();
    this.key =
        Base64.getDecoder()
            .decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
    this.json = json;
  }

  @Override
  public OuterPost.Message post(Envelope envelope) {
    String id = envelope.letter().id().toString();
    Instant now = Instant.now();
    String body = json.writeValueAsString(content(envelope, now));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
            .header(
                "webhook-signature",
                "v1," + Hmac.base64(key, id + "." + now.getEpochSecond() + "." + body));
    return new OuterPost.Message(request, body.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> content(Envelope envelope, Instant now) {
    Wording wording = envelope.wording();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("letterId", envelope.letter().id());
    data.put("customerId", String.valueOf(envelope.letter().customerId()));
    data.put("channel", wording.channel());
    data.put("to", wording.address());
    data.put("language", wording.language());
    data.put("subject", wording.subject());
    data.put("text", wording.text());
    return Map.of(
        "type",
        envelope.letter().kind() == LetterKind.GREETING ? "greeting" : "follow-up",
        "timestamp",
        now.toString(),
        "data",
        data);
  }

  @Override
  public Delivery accepted(String body) {
    return new Delivery.Accepted();
  }

  @Override
  public String toString() {
    return "webhook at " + Objects.toString(url.getHost());
  }
}
