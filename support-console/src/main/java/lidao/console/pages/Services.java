package lidao.console.pages;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import lidao.console.ConsoleSettings;
import lidao.console.issuer.StaffTokens;
import lidao.console.signin.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the services in the name of whoever is signed in; a page goes on without one that is down.
 */
@Component
class Services {

  static final String CUSTOMERS = "customer-service";
  static final String INTERACTIONS = "interaction-service";
  static final String REMINDERS = "reminder-service";
  static final String COMPLAINTS = "complaint-service";
  static final String CONSOLE = "support-console";

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration READ = Duration.ofSeconds(30);

  private final ConsoleSettings settings;
  private final StaffTokens tokens;
  private final JsonMapper json;
  private final Environment environment;
  private final RestClient client;

  Services(ConsoleSettings settings, StaffTokens tokens, JsonMapper json, Environment environment) {
    this.environment = environment;
    this.settings = settings;
    this.tokens = tokens;
    this.json = json;
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(READ);
    this.client = RestClient.builder().requestFactory(requests).build();
  }

  /** What a service shows; path and query are templates. */
  Part get(String service, @Nullable SignedIn me, String path, Object... values) {
    return call(service, me, HttpMethod.GET, null, null, Sent.LOOK, path, values);
  }

  /** Sends JSON, with what the form said of itself. */
  Part post(
      String service,
      @Nullable SignedIn me,
      Map<String, ?> body,
      Sent sent,
      String path,
      Object... values) {
    return call(service, me, HttpMethod.POST, MediaType.APPLICATION_JSON, body, sent, path, values);
  }

  /** Sends what is no JSON: a file, or a form of parts with files among them. */
  Part send(
      String service,
      SignedIn me,
      MediaType type,
      Object body,
      Sent sent,
      String path,
      Object... values) {
    return call(service, me, HttpMethod.POST, type, body, sent, path, values);
  }

  private Part call(
      String service,
      @Nullable SignedIn me,
      HttpMethod method,
      @Nullable MediaType type,
      @Nullable Object body,
      Sent sent,
      String path,
      Object... values) {
    try {
      RestClient.RequestBodySpec request = request(service, me, method, path, values);
      request.accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);
      sent.headers().forEach(request::header);
      if (body != null && type != null) {
        request.contentType(type);
        if (type.equals(MediaType.APPLICATION_JSON)) {
          request.body(json.writeValueAsBytes(body));
        } else {
          request.body(body);
        }
      }
      return request.exchange(
          (asked, answer) ->
              Part.read(
                  service, answer.getStatusCode().value(), answer.getBody().readAllBytes(), json));
    } catch (ResourceAccessException e) {
      return new Part(service, Part.DOWN, Map.of());
    }
  }

  /** A request in the name of whoever is signed in, and in their language. */
  RestClient.RequestBodySpec request(
      String service, @Nullable SignedIn me, HttpMethod method, String path, Object... values) {
    RestClient.RequestBodySpec request = client.method(method).uri(base(service) + path, values);
    request.header(HttpHeaders.ACCEPT_LANGUAGE, LocaleContextHolder.getLocale().toLanguageTag());
    if (me != null) {
      String token = tokens.mint(me.member().id(), me.member().displayName(), me.member().roles());
      request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }
    return request;
  }

  // The console stands behind its own door for what it keeps itself.
  private String base(String service) {
    URI address = settings.services().get(service);
    return address == null && service.equals(CONSOLE)
        ? "http://localhost:" + environment.getRequiredProperty("local.server.port")
        : String.valueOf(address);
  }
}
