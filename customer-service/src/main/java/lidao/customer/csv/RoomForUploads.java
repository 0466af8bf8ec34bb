package lidao.customer.csv;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks whether there is room for a file before the server begins to set it down. */
@Configuration(proxyBeanMethods = false)
class RoomForUploads implements WebMvcConfigurer, HandlerInterceptor {

  private final Uploads uploads;

  RoomForUploads(Uploads uploads) {
    this.uploads = uploads;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/customers/imports");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (request.getMethod().equals("POST")
        && request.getDispatcherType() == DispatcherType.REQUEST) {
      uploads.requireRoom(request.getContentLengthLong());
    }
    return true;
  }
}
