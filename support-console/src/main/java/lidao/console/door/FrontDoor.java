package lidao.console.door;

import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import lidao.chassis.http.Problems;
import lidao.chassis.http.Refusal;
import lidao.chassis.http.Sentence;
import lidao.chassis.http.Unavailable;
import lidao.chassis.http.Wording;
import lidao.console.ConsoleSettings;
import lidao.messaging.trace.Traces;
import org.apache.hc.client5.http.classic.HttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
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
  RouterFunction<ServerResponse> servicesBehindTheDoor(
      ConsoleSettings settings, HttpClient connections, Traces traces) {
    RouterFunctions.Builder routes = RouterFunctions.route();
    PREFIXES.forEach(
        (prefix, service) -> {
          URI address = settings.services().get(service);
          if (address == null) {
            throw new IllegalArgumentException("lidao.console.services." + service + " is not set");
          }
          PassOn passOn = new PassOn(address, connections, traces);
          routes.route(path(prefix + "/**"), away(service).apply(passOn));
        });
    return routes.build();
  }

  private static HandlerFilterFunction<ServerResponse, ServerResponse> away(String service) {
    return (request, next) -> {
      try {
        return next.handle(request);
      } catch (IOException e) {
        Refusal refusal =
            new Unavailable(
                Sentence.of("{0} does not answer now. Try again in a moment.", service));
        ProblemDetail problem = Problems.of(refusal, Wording.askedBy(request.servletRequest()));
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
