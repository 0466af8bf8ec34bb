package lidao.chassis.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.util.ConcurrentLruCache;

/**
 * Remembers for a minute what it was told of a token: a caller sends the same one with each
 * request, and checking its signature is a fifth of a short request's work.
 *
 * <p>A signing key that is withdrawn is therefore trusted for a minute more; an expired token is
 * asked about again at once. A token that was refused is never remembered.
 */
final class KnownTokens implements JwtDecoder {

  private static final Duration KNOWN_FOR = Duration.ofMinutes(1);
  private static final int MOST = 1_000;

  private final JwtDecoder decoder;
  private final Clock wallClock;
  private final ConcurrentLruCache<String, Known> known =
      new ConcurrentLruCache<>(MOST, this::asked);

  KnownTokens(JwtDecoder decoder, Clock wallClock) {
    this.decoder = decoder;
    this.wallClock = wallClock;
  }

  @Override
  public Jwt decode(String token) {
    Known found = known.get(token);
    if (found.isOver(wallClock.instant())) {
      known.remove(token);
      found = known.get(token);
    }
    return found.jwt();
  }

  private Known asked(String token) {
    return new Known(decoder.decode(token), wallClock.instant().plus(KNOWN_FOR));
  }

  private record Known(Jwt jwt, Instant until) {
    boolean isOver(Instant now) {
      @Nullable Instant expires = jwt.getExpiresAt();
      return now.isAfter(until) || (expires != null && now.isAfter(expires));
    }
  }
}
