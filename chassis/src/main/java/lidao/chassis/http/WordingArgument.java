package lidao.chassis.http;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Wording} that their reader asks for. */
class WordingArgument implements HandlerMethodArgumentResolver {

  // Not a parameter that anybody sends; said once for all services of the JVM.
  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Wording.class);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Wording.class;
  }

  @Override
  public Wording resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return Wording.asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
