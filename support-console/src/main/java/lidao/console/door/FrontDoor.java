package lidao.console.door;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import lidao.chassis.http.Problems;
import lidao.chassis.http.Refusal;
import lidao.chassis.http.Unavailable;
import lidao.console.ConsoleSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** One address for all services: the first words of a path say whose it is. */
@Configuration(proxyBeanMethods = false)
class FrontDoor {

  private static final Map<String, String> PREFIXES = new LinkedHashMap<>();

  static {
    PREFIXES.put("/api/customers", "customer-service");
    PREFIXES.put("/api/interactions", "interaction-service");
    PREFIXES.put("/api/reminders", "reminder-service");
    PREFIXES.put("/api/complaints", "complaint-service");
  }

  /** How many services are behind the door. */
  static int services() {
    return PREFIXES.size();
  }

  @Bean
  RouterFunction<ServerResponse> servicesBehindTheDoor(ConsoleSettings settings) {
    return PREFIXES.entrySet().stream()
        .map(route -> to(route.getKey(), route.getValue(), settings))
        .reduce(RouterFunction::and)
        .orElseThrow();
  }

  private static RouterFunction<ServerResponse> to(
      String prefix, String service, ConsoleSettings settings) {
    URI address = settings.services().get(service);
    if (address == null) {
      throw new IllegalArgumentException("lidao.console.services." + service + " is not set");
    }
    return route(service)
        .route(RequestPredicates.path(prefix), http())
        .route(RequestPredicates.path(prefix + "/**"), http())
        .before(uri(address))
        // The browser's sign-in is the console's own affair.
        .before(removeRequestHeader(HttpHeaders.COOKIE))
        .filter(away(service))
        .build();
  }

  private static HandlerFilterFunction<ServerResponse, ServerResponse> away(String service) {
    return (request, next) -> {
      try {
        return next.handle(request);
      } catch (ResourceAccessException | IOException e) {
        Refusal refusal = new Unavailable(service + " does not answer now. Try again in a moment.");
        ProblemDetail problem = Problems.of(refusal);
        problem.setProperty("service", service);
        problem.setInstance(URI.create(request.uri().getRawPath()));
        return ServerResponse.status(problem.getStatus())
            .header(HttpHeaders.RETRY_AFTER, "5")
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(problem);
      }
    };
  }
}
