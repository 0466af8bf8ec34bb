package lidao.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class RolesTest extends ConsoleTest {

  private static final List<String> ROLES =
      List.of("staff", "supervisor", "operator", "integrator");

  private record Door(String method, String path, Set<String> roles) {
    String name() {
      return method + " " + path;
    }
  }

  private static Door door(String method, String path, String... roles) {
    return new Door(method, path, Set.of(roles));
  }

  private static final List<Door> DOORS =
      List.of(
          door("GET", "/api/alerts", "staff", "supervisor", "operator"),
          door("GET", "/api/alerts/{id}", "staff", "supervisor", "operator"),
          door("GET", "/api/alerts/stream", "staff", "supervisor", "operator"),
          door("POST", "/api/alerts/{id}/claim", "staff", "supervisor", "operator"),
          door("POST", "/api/alerts/{id}/acknowledgement", "staff", "supervisor", "operator"),
          door("POST", "/api/alerts/{id}/snooze", "staff", "supervisor", "operator"),
          door("POST", "/api/alerts/{id}/release", "staff", "supervisor", "operator"),
          door("GET", "/api/alerts/parked-events", "operator"),
          door("GET", "/api/alerts/parked-events/{id}", "operator"),
          door("POST", "/api/alerts/parked-events/{id}/replay", "operator"),
          door("POST", "/api/alerts/parked-events/{id}/discard", "operator"),
          door("GET", "/api/alerts/parked-events/halted-consumers", "operator"),
          door("POST", "/api/alerts/parked-events/consumers/{consumer}/resume", "operator"),
          door("POST", "/api/events", "integrator"),
          door("GET", "/api/staff", "supervisor", "operator"),
          door("POST", "/api/staff", "supervisor", "operator"),
          door("GET", "/api/staff/{id}", "supervisor", "operator"),
          door("PATCH", "/api/staff/{id}", "supervisor", "operator"));

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Test
  void no_endpoint_is_missing_from_the_table() {
    Set<String> offered =
        mapping.getHandlerMethods().keySet().stream()
            .flatMap(
                info ->
                    info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api"))
                        .flatMap(
                            path ->
                                info.getMethodsCondition().getMethods().stream()
                                    .map(method -> method + " " + path)))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(offered)
        .isEqualTo(DOORS.stream().map(Door::name).collect(Collectors.toCollection(TreeSet::new)));
  }

  @TestFactory
  List<DynamicTest> every_door_opens_for_its_roles_and_no_other() {
    return DOORS.stream()
        .map(door -> DynamicTest.dynamicTest(door.name(), () -> opensForItsRoles(door)))
        .toList();
  }

  private void opensForItsRoles(Door door) {
    for (String role : ROLES) {
      int status = knock(door, bearer(role));
      if (door.roles().contains(role)) {
        assertThat(status).as("%s as %s", door.name(), role).isNotIn(401, 403);
      } else {
        assertThat(status).as("%s as %s", door.name(), role).isEqualTo(403);
      }
    }
    assertThat(knock(door, "")).as("%s without a token", door.name()).isEqualTo(401);
    assertThat(knock(door, lidao.fixture.TestTokens.forged("supervisor", "operator")))
        .as("%s with a forged token", door.name())
        .isEqualTo(401);
  }

  private int knock(Door door, String bearer) {
    String path =
        door.path()
            .replace("/staff/{id}", "/staff/" + UUID.randomUUID())
            .replace("parked-events/{id}", "parked-events/1")
            .replace("{consumer}", "alerts")
            .replace("{id}", UUID.randomUUID().toString());
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .method(
                door.method(),
                door.method().equals("GET")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString("{}"));
    if (!bearer.isEmpty()) {
      request.header("Authorization", bearer);
    }
    if (path.endsWith("/stream") && !bearer.isEmpty()) {
      return streamStatus(request);
    }
    return send(request).statusCode();
  }

  private int streamStatus(HttpRequest.Builder request) {
    try {
      var answer =
          http.send(request.build(), java.net.http.HttpResponse.BodyHandlers.ofInputStream());
      answer.body().close();
      return answer.statusCode();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
