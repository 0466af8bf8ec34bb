package lidao.chassis.outside;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * Messages to one address, signed as <a href="https://www.standardwebhooks.com">Standard
 * Webhooks</a> asks, so that the receiver can tell ours from others': the signature is over id,
 * time and body.
 */
public final class StandardWebhook {

  private static final String PREFIX = "whsec_";

  private final URI address;
  private final byte[] key;

  /**
   * @param key as {@link #key} reads it
   */
  public StandardWebhook(URI address, byte[] key) {
    this.address = address;
    this.key = key.clone();
  }

  /**
   * The key that a secret holds: base64, with or without {@code whsec_} before it.
   *
   * @throws IllegalArgumentException where it is not base64
   */
  public static byte[] key(String secret) {
    return Base64.getDecoder()
        .decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
  }

  /**
   * A message to post.
   *
   * @param id the same for the same message, however often it is sent
   * @param now wall time: the receiver compares it with its own
   */
  public OuterPost.Message message(String id, Instant now, String json) {
    long stamp = now.getEpochSecond();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", Long.toString(stamp))
            .header("webhook-signature", "v1," + Hmac.base64(key, id + "." + stamp + "." + json));
    return new OuterPost.Message(request, json.getBytes(StandardCharsets.UTF_8));
  }
}
