package lidao.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class KnownTokensTest {

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void a_token_sent_again_is_not_checked_again() {
    JwtDecoder tokens = new KnownTokens(token -> answer(token, Instant.now().plusSeconds(60)));

    assertThat(tokens.decode("one")).isSameAs(tokens.decode("one"));
    assertThat(tokens.decode("two").getTokenValue()).isEqualTo("two");
    assertThat(asked).hasValue(2);
  }

  @Test
  void an_expired_token_is_asked_about_each_time() {
    JwtDecoder tokens = new KnownTokens(token -> answer(token, Instant.now().minusSeconds(1)));

    tokens.decode("old");
    tokens.decode("old");

    assertThat(asked.get()).isGreaterThan(2);
  }

  @Test
  void a_refused_token_is_refused_each_time_and_may_be_good_later() {
    JwtDecoder tokens =
        new KnownTokens(
            token -> {
              if (asked.incrementAndGet() < 3) {
                throw new BadJwtException("no");
              }
              return answer(token, Instant.now().plusSeconds(60));
            });

    assertThatThrownBy(() -> tokens.decode("early")).isInstanceOf(BadJwtException.class);
    assertThatThrownBy(() -> tokens.decode("early")).isInstanceOf(BadJwtException.class);
    assertThat(tokens.decode("early").getTokenValue()).isEqualTo("early");
  }

  private Jwt answer(String token, Instant expires) {
    asked.incrementAndGet();
    return Jwt.withTokenValue(token)
        .header("alg", "RS256")
        .issuedAt(expires.minusSeconds(100))
        .expiresAt(expires)
        .claim("sub", "somebody")
        .build();
  }
}
