package lidao.chassis.security;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start a service with an endpoint under /api that says nothing of who may call it. */
class EveryEndpointNamesItsRole implements SmartInitializingSingleton {

  private final RequestMappingHandlerMapping endpoints;

  EveryEndpointNamesItsRole(RequestMappingHandlerMapping endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> silent =
        endpoints.getHandlerMethods().entrySet().stream()
            .filter(e -> e.getKey().getPatternValues().stream().anyMatch(p -> p.startsWith("/api")))
            .filter(e -> !namesRole(e.getValue()))
            .map(e -> e.getKey() + " in " + e.getValue().getBeanType().getName())
            .toList();
    if (!silent.isEmpty()) {
      throw new IllegalStateException(
          "Endpoints without a role annotation, such as @StaffOnly: " + silent);
    }
  }

  private static boolean namesRole(HandlerMethod method) {
    Class<?> type = ClassUtils.getUserClass(method.getBeanType());
    return !AnnotatedElementUtils.hasAnnotation(type, RestController.class)
        || AnnotatedElementUtils.hasAnnotation(method.getMethod(), PreAuthorize.class)
        || AnnotatedElementUtils.hasAnnotation(type, PreAuthorize.class);
  }
}
