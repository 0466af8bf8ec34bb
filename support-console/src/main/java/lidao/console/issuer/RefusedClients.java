package lidao.console.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import lidao.chassis.http.Problems;
import lidao.chassis.http.Sentence;
import lidao.chassis.http.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Answers who gets no token: a problem document that also has the fields of RFC 6749. */
class RefusedClients implements AuthenticationFailureHandler, AuthenticationEntryPoint {

  private final Problems problems;

  RefusedClients(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    OAuth2Error error =
        e instanceof OAuth2AuthenticationException oauth
            ? oauth.getError()
            : new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT);
    write(request, response, error.getErrorCode(), error.getDescription());
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    write(request, response, OAuth2ErrorCodes.INVALID_CLIENT, null);
  }

  private void write(
      HttpServletRequest request,
      HttpServletResponse response,
      String code,
      @Nullable String description)
      throws IOException {
    boolean client = OAuth2ErrorCodes.INVALID_CLIENT.equals(code);
    Sentence detail =
        client
            ? Sentence.of(
                "The client is unknown or its secret is wrong. Send them as HTTP Basic or as the"
                    + " form fields client_id and client_secret.")
            : Sentence.of(
                "grant_type must be client_credentials and sent as a form field. {0}",
                Objects.requireNonNullElse(description, ""));
    ProblemDetail problem =
        Problems.of(
            client ? HttpStatus.UNAUTHORIZED : HttpStatus.BAD_REQUEST,
            code.replace('_', '-'),
            detail,
            Wording.askedBy(request));
    problem.setProperty("error", code);
    // RFC 6749, 5.2: in ASCII.
    problem.setProperty("error_description", detail.toString().strip());
    if (client) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"lidao\"");
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    problems.write(request, response, problem);
  }
}
