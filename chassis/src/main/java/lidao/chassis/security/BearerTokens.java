package lidao.chassis.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Takes a well-formed token out of its header at a glance; whatever looks different is left to
 * Spring's own way, which says what is wrong with it. That one matches every character of every
 * token against a pattern.
 */
final class BearerTokens implements BearerTokenResolver {

  private static final String BEARER = "Bearer ";

  private final DefaultBearerTokenResolver thorough = new DefaultBearerTokenResolver();

  @Override
  public @Nullable String resolve(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && isPlain(header)
        ? header.substring(BEARER.length())
        : thorough.resolve(request);
  }

  /** A token as RFC 6750 writes it, without the padding that no token of ours has. */
  private static boolean isPlain(String header) {
    if (!header.startsWith(BEARER) || header.length() == BEARER.length()) {
      return false;
    }
    for (int i = BEARER.length(); i < header.length(); i++) {
      char c = header.charAt(i);
      boolean allowed =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-._~+/".indexOf(c) >= 0;
      if (!allowed) {
        return false;
      }
    }
    return true;
  }
}
