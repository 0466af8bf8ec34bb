package lidao.chassis.security;

import io.swagger.v3.oas.models.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** Tells in the API's description who may call an operation, and how it is refused. */
class RolesInDescription implements OperationCustomizer {

  private static final Pattern ROLE = Pattern.compile("'(\\w+)'");

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    String asked = asked(method);
    if (asked != null) {
      operation.setDescription(who(asked) + " " + refusals(asked, method));
    }
    return operation;
  }

  private static @Nullable String asked(HandlerMethod method) {
    PreAuthorize asked =
        AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), PreAuthorize.class);
    if (asked == null) {
      Class<?> type = ClassUtils.getUserClass(method.getBeanType());
      asked = AnnotatedElementUtils.findMergedAnnotation(type, PreAuthorize.class);
    }
    return asked == null ? null : asked.value();
  }

  private static String who(String asked) {
    List<String> roles =
        ROLE.matcher(asked).results().map(r -> r.group(1).toLowerCase(Locale.ROOT)).toList();
    if (roles.isEmpty()) {
      return asked.startsWith("permitAll") ? "For everybody." : "For everybody who has a token.";
    }
    int last = roles.size() - 1;
    return last == 0
        ? "For the role " + roles.get(0) + "."
        : "For the roles "
            + String.join(", ", roles.subList(0, last))
            + " and "
            + roles.get(last)
            + ".";
  }

  private static String refusals(String asked, HandlerMethod method) {
    List<String> refusals = new ArrayList<>();
    if (!asked.startsWith("permitAll")) {
      refusals.add("401 without a token");
      if (ROLE.matcher(asked).find()) {
        refusals.add("403 for other roles");
      }
    }
    if (has(method, RequestParam.class) || has(method, RequestHeader.class)) {
      refusals.add("400 for a parameter or header without meaning");
    }
    if (has(method, PathVariable.class)) {
      refusals.add("404 where there is nothing of this id");
    }
    if (changes(method)) {
      refusals.add("412 where somebody has changed it since, 428 without If-Match");
    }
    if (has(method, RequestBody.class)) {
      refusals.add("422 naming each field that is wrong");
    }
    return refusals.isEmpty() ? "" : "Refused: " + String.join("; ", refusals) + ".";
  }

  private static boolean changes(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .map(parameter -> parameter.getParameterAnnotation(RequestHeader.class))
        .anyMatch(header -> header != null && header.name().equals(HttpHeaders.IF_MATCH));
  }

  private static boolean has(
      HandlerMethod method, Class<? extends java.lang.annotation.Annotation> annotation) {
    for (MethodParameter parameter : method.getMethodParameters()) {
      if (parameter.hasParameterAnnotation(annotation)) {
        return true;
      }
    }
    return false;
  }
}
