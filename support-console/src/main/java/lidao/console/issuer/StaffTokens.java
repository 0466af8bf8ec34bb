package lidao.console.issuer;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import lidao.console.ConsoleSettings;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Tokens with which the pages call the services in the name of whoever is signed in. */
public class StaffTokens {

  private static final Duration LIFE = Duration.ofMinutes(2);

  private final JwtEncoder tokens;
  private final String issuer;

  StaffTokens(JwtEncoder tokens, ConsoleSettings settings) {
    this.tokens = tokens;
    this.issuer = settings.publicUrl().toString();
  }

  /** A token good for two minutes of wall time. */
  public String mint(String staffId, String name, Collection<String> roles) {
    Instant now = Instant.now();
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer(issuer)
            .subject(staffId)
            .issuedAt(now)
            .expiresAt(now.plus(LIFE))
            .claim("name", name)
            .claim("client_id", "support-console")
            .claim("azp", "support-console")
            .claim("roles", List.copyOf(roles))
            .build();
    JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).type("JWT").build();
    return tokens.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
  }
}
