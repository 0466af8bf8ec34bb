package lidao.chassis.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lidao.chassis.http.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.ExpressionAuthorizationDecision;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Says how to get in (401), or which role the door asks for (403). */
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final Pattern ROLE = Pattern.compile("'(?:ROLE_)?([A-Z_]+)'");

  // Keeps the WWW-Authenticate header that RFC 6750 asks for.
  private final BearerTokenAuthenticationEntryPoint bearer =
      new BearerTokenAuthenticationEntryPoint();
  private final Problems problems;

  SecurityProblems(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    bearer.commence(request, response, e);
    String reason =
        e instanceof OAuth2AuthenticationException token
                && token.getError().getDescription() != null
            ? "The token was refused: " + token.getError().getDescription() + "."
            : "This needs a token: send the header 'Authorization: Bearer <token>'.";
    String how = " The sign-in's token endpoint (/oauth2/token) gives one to a client.";
    problems.write(
        request,
        response,
        Problems.of(HttpStatus.UNAUTHORIZED, "unauthorized", reason + how, List.of()));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
    List<String> roles = asked(e);
    String detail =
        roles.isEmpty()
            ? "The token's roles do not allow this."
            : "This needs the role " + String.join(" or ", roles) + ".";
    problems.write(
        request, response, Problems.of(HttpStatus.FORBIDDEN, "forbidden", detail, List.of()));
  }

  private static List<String> asked(AccessDeniedException e) {
    Object result =
        e instanceof AuthorizationDeniedException denied ? denied.getAuthorizationResult() : null;
    if (result instanceof ExpressionAuthorizationDecision decision) {
      String expression = decision.getExpression().getExpressionString();
      return ROLE.matcher(expression)
          .results()
          .map((MatchResult role) -> role.group(1).toLowerCase(Locale.ROOT))
          .toList();
    }
    if (result instanceof AuthorityAuthorizationDecision decision) {
      return decision.getAuthorities().stream()
          .map(a -> String.valueOf(a.getAuthority()).replace("ROLE_", "").toLowerCase(Locale.ROOT))
          .toList();
    }
    return List.of();
  }
}
