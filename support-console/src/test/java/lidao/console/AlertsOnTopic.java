package lidao.console;

import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.UUID;
import lidao.fixture.TestEvent;
import lidao.fixture.TestTopics;

/** Raises and clears alerts as the services do. */
abstract class AlertsOnTopic extends ConsoleTest {

  static final String TOPIC = "care.alerts.v1";

  static void raise(UUID id, String cause, String role) {
    raise(id, cause, role, null);
  }

  static void raise(UUID id, String cause, String role, String assignee) {
    String body =
        """
        {"alertId":"%s","causeKey":"%s","severity":"WARNING","code":"complaint.filed",
         "parameters":{"number":"C-7","summary":"<b>鱼不新鲜</b>"},"role":"%s",%s"raisedAt":"%s"}
        """
            .formatted(
                id,
                cause,
                role,
                assignee == null ? "" : "\"assignee\":\"" + assignee + "\",",
                Instant.now());
    TestTopics.publish(
        TOPIC,
        id.toString(),
        TestEvent.of("/complaint-service", "care.AlertRaised.v1", body).about(id.toString()));
  }

  static void clear(UUID id, String cause) {
    String body =
        """
        {"alertId":"%s","causeKey":"%s","clearedAt":"%s"}
        """
            .formatted(id, cause, Instant.now());
    TestTopics.publish(
        TOPIC,
        id.toString(),
        TestEvent.of("/complaint-service", "care.AlertCleared.v1", body).about(id.toString()));
  }

  long standing(UUID id) {
    await().until(() -> get("/api/alerts/" + id, "supervisor").statusCode() == 200);
    return tree(get("/api/alerts/" + id, "supervisor")).path("change").asLong();
  }
}
