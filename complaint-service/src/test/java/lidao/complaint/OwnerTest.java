package lidao.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import lidao.contract.Topic;
import lidao.fixture.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OwnerTest extends ComplaintServiceTest {

  @BeforeEach
  void fridayMorning() {
    CLOCK.set(FRIDAY);
  }

  /** The other tests' staff is on no list. */
  @AfterEach
  void nobodyIsListed() {
    jdbc.sql("delete from staff_member").update();
  }

  @Test
  void what_called_for_the_former_owner_calls_for_the_new_one_under_the_same_alert() {
    String id = text(file("GRAVE"), "id");
    step(id, "owner", "{\"owner\": \"li\"}");
    CLOCK.advance(Duration.ofMinutes(50));
    tick("watch-deadlines");
    CLOCK.advance(Duration.ofMinutes(1));
    step(id, "owner", "{\"owner\": \"zhao\"}");
    List<JsonNode> near =
        events(Topic.ALERTS, id).stream()
            .filter(alert -> text(alert, "code").equals("complaint.deadline-near"))
            .toList();
    assertThat(near).extracting(alert -> text(alert, "assignee")).containsExactly("li", "zhao");
    assertThat(near.get(1).get("alertId")).isEqualTo(near.get(0).get("alertId"));
    assertThat(near.get(1).get("parameters")).isEqualTo(near.get(0).get("parameters"));
    assertThat(text(near.get(1), "raisedAt")).isGreaterThan(text(near.get(0), "raisedAt"));
    List<String> filed =
        events(Topic.ALERTS, id).stream()
            .filter(alert -> text(alert, "code").equals("complaint.filed"))
            .map(alert -> text(alert, "assignee"))
            .toList();
    assertThat(filed).containsExactly("", "li", "zhao");
    assertThat(text(events(Topic.COMPLAINTS, id).get(1), "type")).isEqualTo("ComplaintHandedOver");
    assertThat(text(events(Topic.COMPLAINTS, id).get(1), "from")).isEqualTo("li");

    step(id, "answer", "{}");
    assertThat(alerts(id).stream().filter(a -> a.startsWith("-")))
        .contains("-filed", "-holding-answer/near");
  }

  @Test
  void from_the_second_hand_over_on_those_who_lead_are_called_until_it_is_put_right() {
    String id = text(file("LOW"), "id");
    step(id, "owner", "{\"owner\": \"li\"}");
    step(id, "owner", "{\"owner\": \"zhao\"}");
    assertThat(alerts(id)).doesNotContain("+handed-over");
    step(id, "owner", "{\"owner\": \"qian\"}");
    JsonNode alert =
        events(Topic.ALERTS, id).stream()
            .filter(a -> text(a, "code").equals("complaint.handed-over"))
            .findFirst()
            .orElseThrow();
    assertThat(text(alert, "role")).isEqualTo("supervisor");
    assertThat(alert.has("assignee")).isFalse();
    assertThat(text(alert.path("parameters"), "handOvers")).isEqualTo("2");
    assertThat(alerts(id)).doesNotContain("-handed-over");
    step(id, "owner", "{\"owner\": \"sun\"}");
    List<JsonNode> told =
        events(Topic.ALERTS, id).stream()
            .filter(a -> text(a, "code").equals("complaint.handed-over"))
            .toList();
    assertThat(told.stream().map(a -> text(a.path("parameters"), "handOvers")))
        .containsExactly("2", "3");
    assertThat(told.get(1).path("alertId")).isEqualTo(alert.path("alertId"));
    step(id, "resolution", "{\"resolution\": \"Replaced\"}");
    assertThat(alerts(id)).contains("-handed-over");
  }

  @Test
  void an_owner_must_be_somebody_who_works_here() {
    String id = text(file("LOW"), "id");
    listed("li", 2, true);
    listed("gone", 1, false);
    listed("li", 1, false);
    settle();
    String path = "/api/complaints/" + id + "/owner";
    for (String nobody : List.of("nobody", "gone")) {
      HttpResponse<String> answer = post(path, "{\"owner\": \"%s\"}".formatted(nobody));
      assertThat(answer.statusCode()).as(nobody).isEqualTo(422);
      assertThat(text(JSON.readTree(answer.body()).path("errors").get(0), "field"))
          .isEqualTo("owner");
    }
    assertThat(text(step(id, "owner", "{\"owner\": \"li\"}"), "owner")).isEqualTo("li");
    HttpResponse<String> late = post("/api/complaints/" + id + "/claim", "{}");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).as("by name").contains("it is in Ms li's hands already");
  }

  @Test
  void a_client_that_is_nobody_does_what_it_may_and_owns_nothing() {
    String id = text(file("LOW"), "id");
    listed("li", 1, true);
    settle();
    HttpResponse<String> answer =
        send(
            posting("/api/complaints/" + id + "/acknowledgement", "{}")
                .setHeader("Authorization", TestTokens.bearerOf("care-staff", "staff")));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(answer.body()).has("owner")).isFalse();
  }

  private static void listed(String id, int version, boolean active) {
    publish(
        Topic.STAFF,
        id,
        "StaffMember",
        """
        {"staffId": "%s", "version": %d, "name": "%s", "roles": ["staff"], "active": %s}\
        """
            .formatted(id, version, "Ms " + id, active));
  }
}
