package lidao.console.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lidao.console.ConsoleSettings;
import lidao.console.sealing.Seal;
import lidao.console.staff.SignInTries;
import lidao.console.staff.Staff;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/** Guards the pages: a form to sign in, a sealed cookie, and no session in memory. */
@Configuration(proxyBeanMethods = false)
class GuardPages {

  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'; manifest-src 'self'";

  @Bean
  UserDetailsService staffByName(Staff staff) {
    return name ->
        staff
            .named(name)
            .map(SignedIn::new)
            .orElseThrow(() -> new UsernameNotFoundException("nobody of that name"));
  }

  @Bean
  @Order(200)
  SecurityFilterChain pageSecurity(
      HttpSecurity http, ConsoleSettings settings, Staff staff, SignInTries tries)
      throws Exception {
    Seal seal = new Seal(settings.keyEncryptionSecret(), "sign-in");
    SignInCookies cookies = new SignInCookies(seal, staff, settings.secure());
    CookieRequestCache wanted = new CookieRequestCache();
    wanted.setRequestMatcher(GuardPages::isPage);
    wanted.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    Arrivals arrivals = new Arrivals(tries, wanted);
    CookieCsrfTokenRepository csrf = new CookieCsrfTokenRepository();
    csrf.setCookieCustomizer(
        cookie -> cookie.secure(settings.secure()).sameSite("Lax").httpOnly(true));
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(
                        "/sign-in",
                        "/assets/**",
                        "/webjars/**",
                        "/answers/**",
                        "/error",
                        "/favicon.ico")
                    .permitAll()
                    .requestMatchers("/customers/**", "/complaints/**", "/imports/**")
                    .hasRole("STAFF")
                    .requestMatchers("/staff/**")
                    .hasAnyRole("SUPERVISOR", "OPERATOR")
                    .requestMatchers("/parked/**")
                    .hasRole("OPERATOR")
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form -> form.loginPage("/sign-in").successHandler(arrivals).failureHandler(arrivals))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .securityContext(context -> context.securityContextRepository(cookies))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.requestCache(wanted))
        .csrf(c -> c.csrfTokenRepository(csrf))
        .exceptionHandling(e -> e.authenticationEntryPoint(entryPoint()))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                    .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                    .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }

  private static boolean isPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return "GET".equals(request.getMethod())
        && request.getHeader("HX-Request") == null
        && accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE);
  }

  // A part of a page cannot show the sign-in form: the whole page goes there.
  private static AuthenticationEntryPoint entryPoint() {
    AuthenticationEntryPoint form = new LoginUrlAuthenticationEntryPoint("/sign-in");
    return (request, response, e) -> {
      if (request.getHeader("HX-Request") != null) {
        response.setHeader("HX-Redirect", "/sign-in");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      } else if (isPage(request)) {
        form.commence(request, response, e);
      } else {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      }
    };
  }
}
