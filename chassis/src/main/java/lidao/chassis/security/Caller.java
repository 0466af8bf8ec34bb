package lidao.chassis.security;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who makes the request; a controller takes it as an argument.
 *
 * @param id the token's subject, the same person for ever
 * @param name how to show that person, else the id
 * @param roles as in {@link Roles}; a supervisor's hold staff too
 * @param client the application that the token was given to
 */
public record Caller(String id, String name, Set<String> roles, String client) {

  private static final String PREFIX = "ROLE_";

  public Caller {
    roles = Set.copyOf(roles);
  }

  /** Whether the caller has the role. */
  public boolean is(String role) {
    return roles.contains(role);
  }

  /** The caller of the request at hand; empty outside of one, or without a token. */
  public static Optional<Caller> current() {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    return signedIn != null && signedIn.getPrincipal() instanceof Jwt token
        ? Optional.of(of(signedIn, token))
        : Optional.empty();
  }

  private static Caller of(Authentication signedIn, Jwt token) {
    String id = String.valueOf(token.getSubject());
    Set<String> roles = new LinkedHashSet<>();
    for (GrantedAuthority authority : signedIn.getAuthorities()) {
      String name = String.valueOf(authority.getAuthority());
      if (name.startsWith(PREFIX)) {
        roles.add(name.substring(PREFIX.length()).toLowerCase(Locale.ROOT));
      }
    }
    return new Caller(
        id,
        first(id, token.getClaims().get("name"), token.getClaims().get("preferred_username")),
        roles,
        first(id, token.getClaims().get("client_id"), token.getClaims().get("azp")));
  }

  private static String first(String otherwise, @Nullable Object... claims) {
    for (Object claim : claims) {
      if (claim instanceof String text && !text.isBlank()) {
        return text;
      }
    }
    return otherwise;
  }
}
