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
    raise(id, cause, role, assignee, "WARNING", "C-7", "<b>鱼不新鲜</b>");
  }

  static void raise(
      UUID id,
      String cause,
      String role,
      String assignee,
      String severity,
      String number,
      String summary) {
    String body =
        """
        {"alertId":"%s","causeKey":"%s","severity":"%s","code":"complaint.filed",
         "parameters":{"number":"%s","summary":"%s"},"role":"%s",%s"raisedAt":"%s"}
        """
            .formatted(
                id,
                cause,
                severity,
                number,
                summary,
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
