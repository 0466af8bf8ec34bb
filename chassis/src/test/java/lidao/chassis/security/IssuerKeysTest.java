package lidao.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {

  private static final Duration A_MOMENT = Duration.ofMillis(20);

  private final AtomicInteger asked = new AtomicInteger();
  private volatile int failures;
  private volatile long slowMs;
  private HttpServer issuer;
  private URL address;

  @BeforeEach
  void anIssuer() throws IOException, JOSEException {
    RSAKey key = new RSAKeyGenerator(2048).keyID("ours").generate();
    byte[] body = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer.createContext(
        "/jwks",
        exchange -> {
          asked.incrementAndGet();
          if (slowMs > 0) {
            idle(slowMs);
          }
          boolean fails = failures-- > 0;
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(fails ? 503 : 200, fails ? -1 : body.length);
          if (!fails) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    issuer.start();
    address = URI.create("http://127.0.0.1:" + issuer.getAddress().getPort() + "/jwks").toURL();
  }

  @AfterEach
  void gone() {
    issuer.stop(0);
  }

  @Test
  void an_issuer_that_takes_its_time_is_waited_for() throws KeySourceException {
    slowMs = 900; // The library's own patience ends at 500.

    assertThat(find(IssuerKeys.at(address), "ours")).isTrue();
  }

  @Test
  void an_answer_that_fails_is_asked_for_once_more() throws KeySourceException {
    failures = 1;

    assertThat(find(IssuerKeys.at(address), "ours")).isTrue();
    assertThat(asked).hasValue(2);
  }

  @Test
  void the_last_keys_hold_while_the_issuer_is_away_and_a_key_nobody_knows_does_not()
      throws KeySourceException {
    JWKSource<SecurityContext> keys = IssuerKeys.at(address, A_MOMENT);
    assertThat(find(keys, "ours")).isTrue();
    failures = Integer.MAX_VALUE;

    await().until(() -> find(keys, "ours") && asked.get() > 4);
    assertThat(find(keys, "another")).isFalse();
  }

  private static boolean find(JWKSource<SecurityContext> keys, String id)
      throws KeySourceException {
    JWKSelector selector = new JWKSelector(new JWKMatcher.Builder().keyID(id).build());
    return !keys.get(selector, null).isEmpty();
  }

  private static void idle(long ms) {
    try {
      new CountDownLatch(1).await(ms, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
