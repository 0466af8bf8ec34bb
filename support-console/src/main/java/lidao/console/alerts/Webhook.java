package lidao.console.alerts;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import lidao.chassis.outside.Delivery;
import lidao.chassis.outside.OuterAddresses;
import lidao.chassis.outside.OuterPost;
import lidao.chassis.outside.StandardWebhook;

/** Sends messages to one address, which may be inside the house, as Standard Webhooks. */
final class Webhook {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int SHORTEST_KEY = 16;

  private final StandardWebhook webhook;
  private final OuterPost post;

  /**
   * @param secret base64, with or without {@code whsec_} before it
   */
  Webhook(URI address, String secret) {
    this(address, secret, PATIENCE);
  }

  /**
   * @param patience for the connection, and again for the answer
   */
  Webhook(URI address, String secret, Duration patience) {
    this.webhook = new StandardWebhook(address, key(secret));
    this.post = new OuterPost(new OuterAddresses(true, "lidao.console.webhook.url"), patience);
  }

  private static byte[] key(String secret) {
    byte[] key;
    try {
      key = StandardWebhook.key(secret);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "lidao.console.webhook.secret (CONSOLE_WEBHOOK_SECRET) must be base64, such as whsec_ and"
              + " what 'openssl rand -base64 24' prints.");
    }
    if (key.length < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "lidao.console.webhook.secret (CONSOLE_WEBHOOK_SECRET) must hold 16 bytes or more.");
    }
    return key;
  }

  /**
   * Sends a message; whether the receiver has taken it.
   *
   * @param id the same for the same message, however often it is sent
   */
  boolean send(String id, String json) {
    return post.hand(
            () -> webhook.message(id, Instant.now(), json), answer -> new Delivery.Accepted())
        instanceof Delivery.Accepted;
  }
}
