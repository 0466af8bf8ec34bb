package lidao.chassis.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import java.net.URL;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * The issuer's public keys, as a service needs them while the house is busy: a slow answer is
 * waited for, a lost one is asked for once more, and while the issuer is away its last keys hold.
 */
final class IssuerKeys {

  private static final int PATIENCE_MS = 5_000;
  private static final int LARGEST_BYTES = 512 * 1024;
  private static final Duration KNOWN_FOR = Duration.ofMinutes(5);
  private static final Duration TRUSTED_WITHOUT_ISSUER = Duration.ofHours(12);

  private IssuerKeys() {}

  /** The keys behind an address; a key that is not among those known is always asked for. */
  static JWKSource<SecurityContext> at(URL address) {
    return at(address, KNOWN_FOR);
  }

  static JWKSource<SecurityContext> at(URL address, Duration knownFor) {
    var answers = new DefaultResourceRetriever(PATIENCE_MS, PATIENCE_MS, LARGEST_BYTES);
    return JWKSourceBuilder.<SecurityContext>create(address, answers)
        .retrying(true)
        .outageTolerant(TRUSTED_WITHOUT_ISSUER.toMillis())
        .rateLimited(false)
        .cache(knownFor.toMillis(), 4L * PATIENCE_MS)
        .refreshAheadCache(false)
        .build();
  }

  /** Has a decoder take its keys from here, and leaves it whatever else it is set to. */
  static void use(
      JWKSource<SecurityContext> keys, ConfigurableJWTProcessor<SecurityContext> decoder) {
    if (decoder.getJWSKeySelector() instanceof JWSVerificationKeySelector<SecurityContext> given) {
      var allowed =
          JWSAlgorithm.Family.SIGNATURE.stream()
              .filter(given::isAllowed)
              .collect(Collectors.toSet());
      decoder.setJWSKeySelector(new JWSVerificationKeySelector<>(allowed, keys));
    }
  }
}
