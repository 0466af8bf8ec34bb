package lidao.chassis.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks for the role before anything of the request is read: whoever may not come in is told so, and
 * learns nothing of what an endpoint takes. Nothing asks behind it: role annotations count on
 * controllers only, which spares each start asking every method of every bean for them.
 */
class RolesFirst implements HandlerInterceptor {

  // Roles and nothing else; an expression that says more is evaluated.
  private static final Pattern ROLES_ONLY =
      Pattern.compile("has(?:Any)?Role\\('\\w+'(?:, *'\\w+')*\\)");

  private static final Pattern ROLE = Pattern.compile("'(?:ROLE_)?(\\w+)'");

  private final PreAuthorizeAuthorizationManager roles = new PreAuthorizeAuthorizationManager();
  private final Map<Endpoint, Set<String>> opening = new ConcurrentHashMap<>();

  private record Endpoint(Class<?> controller, Method method) {}

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    // A stream that ends comes by once more, without its token.
    if (handler instanceof HandlerMethod endpoint
        && request.getDispatcherType() != DispatcherType.ASYNC
        && !holdsRole(endpoint)) {
      Supplier<Authentication> caller =
          () -> SecurityContextHolder.getContext().getAuthentication();
      // The annotation of the class is on the controller itself, not on what stands before it.
      Object controller = AopProxyUtils.getSingletonTarget(endpoint.getBean());
      AuthorizationResult result =
          roles.authorize(
              caller,
              new SimpleMethodInvocation(
                  controller == null ? endpoint.getBean() : controller, endpoint.getMethod()));
      if (result != null && !result.isGranted()) {
        throw new AuthorizationDeniedException("Access Denied", result);
      }
    }
    return true;
  }

  private boolean holdsRole(HandlerMethod endpoint) {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    if (caller == null || !caller.isAuthenticated()) {
      return false;
    }
    Set<String> some =
        opening.computeIfAbsent(
            new Endpoint(endpoint.getBeanType(), endpoint.getMethod()), RolesFirst::opening);
    for (GrantedAuthority authority : caller.getAuthorities()) {
      if (some.contains(authority.getAuthority())) {
        return true;
      }
    }
    return false;
  }

  /** The authorities each of which opens an endpoint; none where its expression says more. */
  private static Set<String> opening(Endpoint endpoint) {
    PreAuthorize asked =
        AnnotatedElementUtils.findMergedAnnotation(endpoint.method(), PreAuthorize.class);
    if (asked == null) {
      asked =
          AnnotatedElementUtils.findMergedAnnotation(
              ClassUtils.getUserClass(endpoint.controller()), PreAuthorize.class);
    }
    return asked != null && ROLES_ONLY.matcher(asked.value()).matches()
        ? ROLE.matcher(asked.value())
            .results()
            .map(role -> "ROLE_" + role.group(1))
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }
}
