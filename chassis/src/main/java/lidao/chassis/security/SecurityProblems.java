package lidao.chassis.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lidao.chassis.http.Problems;
import lidao.chassis.http.Sentence;
import lidao.chassis.http.Wording;
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
    Sentence reason =
        e instanceof OAuth2AuthenticationException token
                && token.getError().getDescription() != null
            ? Sentence.of("The token was refused: {0}.", token.getError().getDescription())
            : Sentence.of("This needs a token: send the header 'Authorization: Bearer <token>'.");
    Sentence how =
        Sentence.of(
            "{0} The sign-in's token endpoint (/oauth2/token) gives one to a client.", reason);
    write(request, response, HttpStatus.UNAUTHORIZED, "unauthorized", how);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
    List<String> roles = asked(e);
    Sentence detail =
        roles.isEmpty()
            ? Sentence.of("The token's roles do not allow this.")
            : Sentence.of("This needs the role {0}.", oneOf(roles));
    write(request, response, HttpStatus.FORBIDDEN, "forbidden", detail);
  }

  private void write(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String slug,
      Sentence detail)
      throws IOException {
    Wording wording = Wording.askedBy(request);
    problems.write(request, response, Problems.of(status, slug, detail, wording));
  }

  private static Sentence oneOf(List<String> roles) {
    Sentence said = Sentence.of(roles.get(0));
    for (String role : roles.subList(1, roles.size())) {
      said = Sentence.of("{0} or {1}", said, role);
    }
    return said;
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
