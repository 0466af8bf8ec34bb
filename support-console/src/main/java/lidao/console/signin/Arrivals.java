package lidao.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import lidao.console.staff.SignInTries;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Lets people in where they wanted to go, or says why not. */
class Arrivals implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private final SignInTries tries;
  private final RequestCache wanted;

  Arrivals(SignInTries tries, RequestCache wanted) {
    this.tries = tries;
    this.wanted = wanted;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException {
    if (who.getPrincipal() instanceof SignedIn signedIn) {
      tries.succeeded(signedIn.member().id());
    }
    SavedRequest saved = wanted.getRequest(request, response);
    wanted.removeRequest(request, response);
    response.sendRedirect(saved == null ? "/" : path(saved));
  }

  // Only the path: the address in the cookie is the browser's to forge.
  private static String path(SavedRequest saved) {
    URI uri = URI.create(saved.getRedirectUrl());
    String path = uri.getRawPath();
    if (path == null || !path.startsWith("/") || path.startsWith("//")) {
      return "/";
    }
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (e instanceof LockedException) {
      response.sendRedirect("/sign-in?locked");
      return;
    }
    String name = request.getParameter("username");
    if (name != null) {
      tries.failed(name);
    }
    response.sendRedirect("/sign-in?failed");
  }
}
