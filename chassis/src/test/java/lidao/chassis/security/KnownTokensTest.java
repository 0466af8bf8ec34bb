package lidao.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import lidao.fixture.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class KnownTokensTest {

  private final TestClock clock = TestClock.at("2026-11-20T02:30:00Z");
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void a_token_sent_again_is_not_checked_again() {
    JwtDecoder tokens = known(token -> answer(token, clock.instant().plusSeconds(60)));

    assertThat(tokens.decode("one")).isSameAs(tokens.decode("one"));
    assertThat(tokens.decode("two").getTokenValue()).isEqualTo("two");
    assertThat(asked).hasValue(2);
  }

  @Test
  void an_expired_token_is_asked_about_each_time() {
    JwtDecoder tokens = known(token -> answer(token, clock.instant().minusSeconds(1)));

    tokens.decode("old");
    tokens.decode("old");

    assertThat(asked.get()).isGreaterThan(2);
  }

  @Test
  void a_refused_token_is_refused_each_time_and_may_be_good_later() {
    JwtDecoder tokens =
        known(
            token -> {
              if (asked.incrementAndGet() < 3) {
                throw new BadJwtException("no");
              }
              return answer(token, clock.instant().plusSeconds(60));
            });

    assertThatThrownBy(() -> tokens.decode("early")).isInstanceOf(BadJwtException.class);
    assertThatThrownBy(() -> tokens.decode("early")).isInstanceOf(BadJwtException.class);
    assertThat(tokens.decode("early").getTokenValue()).isEqualTo("early");
  }

  @Test
  void a_token_is_asked_about_again_once_it_expires_or_a_minute_later() {
    Instant expires = clock.instant().plusSeconds(90);
    JwtDecoder tokens = known(token -> answer(token, expires));

    tokens.decode("one");
    clock.advance(Duration.ofSeconds(60));
    tokens.decode("one");
    assertThat(asked).as("within the minute").hasValue(1);
    clock.advance(Duration.ofSeconds(1));
    tokens.decode("one");
    assertThat(asked).as("a signing key may have been withdrawn").hasValue(2);
    clock.advance(Duration.ofSeconds(30));
    tokens.decode("one");
    assertThat(asked).as("it has expired").hasValueGreaterThan(2);
  }

  private JwtDecoder known(JwtDecoder decoder) {
    return new KnownTokens(decoder, clock);
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
