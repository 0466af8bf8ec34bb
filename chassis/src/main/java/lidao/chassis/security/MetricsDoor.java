package lidao.chassis.security;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Where meters are read without a token. A service whose own port is open to the street has another
 * one for them, which is not published.
 *
 * @param port as in {@link SecurityProperties}
 */
record MetricsDoor(@Nullable Integer port)
    implements RequestMatcher, WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final String PATH = "/actuator/prometheus";

  @Override
  public boolean matches(HttpServletRequest request) {
    return request.getRequestURI().equals(PATH) && (port == null || port == request.getLocalPort());
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    if (port != null && port > 0) {
      Connector door = new Connector();
      door.setPort(port);
      factory.addAdditionalConnectors(door);
    }
  }
}
