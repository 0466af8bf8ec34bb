package lidao.chassis.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks for the role before anything of the request is read: whoever may not come in is told so, and
 * learns nothing of what an endpoint takes. Nothing asks behind it: role annotations count on
 * controllers only, which spares each start asking every method of every bean for them.
 */
class RolesFirst implements HandlerInterceptor {

  private final PreAuthorizeAuthorizationManager roles = new PreAuthorizeAuthorizationManager();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    // A stream that ends comes by once more, without its token.
    if (handler instanceof HandlerMethod endpoint
        && request.getDispatcherType() != DispatcherType.ASYNC) {
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
}
