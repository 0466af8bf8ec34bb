package lidao.reminder.letter;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import lidao.chassis.outside.Delivery;
import lidao.chassis.outside.OuterPost;
import lidao.chassis.outside.StandardWebhook;
import lidao.reminder.house.Carrying;
import tools.jackson.databind.json.JsonMapper;

/**
 * A receiver that speaks Standard Webhooks: the id is the letter's and the same for every attempt.
 */
final class SignedWebhook implements HttpForm {

  private final URI url;
  private final StandardWebhook webhook;
  private final JsonMapper json;

  SignedWebhook(Carrying settings, JsonMapper json) {
    this.url = settings.requiredUrl();
    this.webhook = new StandardWebhook(url, StandardWebhook.key(settings.requiredSecret()));
    this.json = json;
  }

  @Override
  public OuterPost.Message post(Envelope envelope) {
    Instant now = Instant.now();
    return webhook.message(
        envelope.letter().id().toString(), now, json.writeValueAsString(content(envelope, now)));
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
