package lidao.console.alerts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import lidao.chassis.outside.Hmac;

/**
 * Sends messages to one address, signed as <a href="https://www.standardwebhooks.com">Standard
 * Webhooks</a> asks, so that the receiver can tell ours from others'.
 */
final class Webhook {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String PREFIX = "whsec_";

  private final URI address;
  private final byte[] secret;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * @param secret base64, with or without {@code whsec_} before it
   */
  Webhook(URI address, String secret) {
    this.address = address;
    try {
      this.secret =
          Base64.getDecoder()
              .decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "lidao.console.webhook.secret (CONSOLE_WEBHOOK_SECRET) must be base64, such as whsec_ and"
              + " what 'openssl rand -base64 24' prints.");
    }
    if (this.secret.length < 16) {
      throw new IllegalArgumentException(
          "lidao.console.webhook.secret (CONSOLE_WEBHOOK_SECRET) must hold 16 bytes or more.");
    }
  }

  /**
   * Sends a message; whether the receiver has taken it.
   *
   * @param id the same for the same message, however often it is sent
   */
  boolean send(String id, String json) throws InterruptedException {
    // Wall time: the receiver compares it with its own.
    String now = Long.toString(System.currentTimeMillis() / 1000);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", now)
            .header("webhook-signature", "v1," + signature(id + "." + now + "." + json))
            .POST(BodyPublishers.ofString(json))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
    } catch (IOException e) {
      return false;
    }
  }

  private String signature(String text) {
    return Hmac.base64(secret, text);
  }
}
