package lidao.console.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import lidao.console.sealing.Seal;
import lidao.console.staff.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.util.WebUtils;

/**
 * Keeps people signed in by a sealed cookie that only names them: any instance reads it, a restart
 * signs nobody out, and whoever is deactivated is out at once.
 */
class SignInCookies implements SecurityContextRepository {

  static final String NAME = "lidao-session";
  private static final Duration LIFE = Duration.ofHours(12);

  private final Seal seal;
  private final Staff staff;
  private final boolean secure;

  SignInCookies(Seal seal, Staff staff, boolean secure) {
    this.seal = seal;
    this.staff = staff;
    this.secure = secure;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Loaded(() -> signedIn(request));
  }

  @Override
  @SuppressWarnings("deprecation")
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    Authentication who = context.getAuthentication();
    if (who != null && who.getPrincipal() instanceof SignedIn signedIn) {
      String text = signedIn.member().id() + "|" + Instant.now().toEpochMilli();
      String sealed = Base64.getUrlEncoder().withoutPadding().encodeToString(seal.close(text));
      set(response, sealed, LIFE);
    } else if (WebUtils.getCookie(request, NAME) != null) {
      set(response, "", Duration.ZERO);
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return WebUtils.getCookie(request, NAME) != null;
  }

  private void set(HttpServletResponse response, String value, Duration life) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, value)
            .path("/")
            .httpOnly(true)
            .secure(secure)
            .sameSite("Lax")
            .maxAge(life)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private Optional<SignedIn> signedIn(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, NAME);
    if (cookie == null || cookie.getValue().isEmpty()) {
      return Optional.empty();
    }
    try {
      String[] parts = seal.open(Base64.getUrlDecoder().decode(cookie.getValue())).split("\\|");
      Instant since = Instant.ofEpochMilli(Long.parseLong(parts[1]));
      return Instant.now().isAfter(since.plus(LIFE))
          ? Optional.empty()
          : staff
              .find(parts[0])
              .filter(a -> a.member().active() && !a.signedInSince().isAfter(since))
              .map(SignedIn::new);
    } catch (Seal.Broken | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Asks the database only where the request needs to know. */
  private static final class Loaded implements DeferredSecurityContext {
    private final Supplier<Optional<SignedIn>> source;
    private @Nullable SecurityContext context;
    private boolean generated;

    Loaded(Supplier<Optional<SignedIn>> source) {
      this.source = source;
    }

    @Override
    public SecurityContext get() {
      SecurityContext known = context;
      if (known == null) {
        Optional<SignedIn> who = source.get();
        generated = who.isEmpty();
        known =
            who.<SecurityContext>map(
                    s ->
                        new SecurityContextImpl(
                            UsernamePasswordAuthenticationToken.authenticated(
                                s, null, s.getAuthorities())))
                .orElseGet(SecurityContextHolder::createEmptyContext);
        context = known;
      }
      return known;
    }

    @Override
    public boolean isGenerated() {
      get();
      return generated;
    }
  }
}
