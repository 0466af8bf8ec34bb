package lidao.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import lidao.contract.Topic;
import lidao.fixture.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FollowUpTest extends ComplaintServiceTest {

  private final UUID followUp = UUID.randomUUID();

  @BeforeEach
  void fridayMorning() {
    CLOCK.set(FRIDAY);
  }

  @Test
  void a_customer_who_is_not_satisfied_opens_the_complaint_again() {
    String id = resolved();
    asked(id, 1);
    answered(id, false, "Still broken");
    JsonNode complaint = get("/api/complaints/" + id);
    assertThat(text(complaint, "state")).isEqualTo("FILED");
    assertThat(text(events(Topic.COMPLAINTS, id).get(2), "type")).isEqualTo("ComplaintReopened");
    assertThat(text(events(Topic.COMPLAINTS, id).get(2), "reason")).isEqualTo("Still broken");
    assertThat(alerts(id)).contains("+reopened");
    assertThat(chronicle(id))
        .containsExactly(
            "FILED",
            "OWNER_ASSIGNED",
            "RESOLVED",
            "FOLLOW_UP_SENT",
            "FOLLOW_UP_ANSWERED",
            "REOPENED");

    answered(id, false, "Did you hear me?");
    assertThat(types(id)).hasSize(3);
    assertThat(chronicle(id)).endsWith("REOPENED", "FOLLOW_UP_ANSWERED");
  }

  @Test
  void satisfied_closes_at_the_last_follow_up_and_is_noted_before() {
    String id = resolved();
    asked(id, 7);
    answered(id, true, null);
    assertThat(text(get("/api/complaints/" + id), "state")).isEqualTo("RESOLVED");
    UUID last = UUID.randomUUID();
    asked(last, id, 30);
    answered(last, id, true, "Thank you");
    assertThat(text(get("/api/complaints/" + id), "state")).isEqualTo("CLOSED");
    assertThat(types(id))
        .containsExactly(
            "ComplaintFiled", "ComplaintResolved", "CustomerRecovered", "ComplaintClosed");
    answered(last, id, false, "Changed my mind");
    assertThat(text(get("/api/complaints/" + id), "state")).isEqualTo("CLOSED");
    assertThat(chronicle(id)).endsWith("CLOSED", "FOLLOW_UP_ANSWERED");
  }

  @Test
  void the_link_of_an_earlier_resolution_says_nothing_about_a_later_one() {
    String id = resolved();
    UUID old = UUID.randomUUID();
    asked(old, id, 30);
    step(id, "reopening", "{\"reason\": \"It broke again\"}");
    step(id, "resolution", "{\"resolution\": \"Replaced for good\"}");
    answered(old, id, true, "Thank you");
    assertThat(text(get("/api/complaints/" + id), "state")).isEqualTo("RESOLVED");
    answered(old, id, false, "It broke");
    assertThat(text(get("/api/complaints/" + id), "state")).isEqualTo("RESOLVED");
    assertThat(chronicle(id)).endsWith("FOLLOW_UP_ANSWERED", "FOLLOW_UP_ANSWERED");
  }

  @Test
  void an_answer_about_a_complaint_that_is_not_ours_is_parked_and_others_go_on() {
    String stranger = UUID.randomUUID().toString();
    answered(stranger, false, "Whose?");
    String id = resolved();
    answered(id, false, "Mine");
    assertThat(text(get("/api/complaints/" + id), "state")).isEqualTo("FILED");
    JsonNode parked =
        JSON.readTree(
            send(request("/api/complaints/parked-events?consumer=reminders")
                    .setHeader("Authorization", TestTokens.bearer("operator")))
                .body());
    assertThat(parked.path("items").valueStream().map(p -> text(p, "key") + " " + text(p, "field")))
        .contains(stranger + " complaintId");
  }

  private String resolved() {
    String id = text(file("NORMAL"), "id");
    step(id, "resolution", "{\"resolution\": \"Replaced\"}");
    return id;
  }

  private void asked(String id, int workingDays) {
    asked(followUp, id, workingDays);
  }

  private void asked(UUID question, String id, int workingDays) {
    publish(
        Topic.REMINDERS,
        id,
        "FollowUpSent",
        """
        {"followUpId": "%s", "complaintId": "%s", "workingDays": %d, "manner": "MESSAGE",
         "sentAt": "2026-11-23T01:00:00Z"}\
        """
            .formatted(question, id, workingDays));
  }

  private void answered(String id, boolean satisfied, @Nullable String comment) {
    answered(followUp, id, satisfied, comment);
  }

  private void answered(UUID question, String id, boolean satisfied, @Nullable String comment) {
    publish(
        Topic.REMINDERS,
        id,
        "FollowUpAnswered",
        """
        {"followUpId": "%s", "complaintId": "%s", "satisfied": %s, "comment": %s,
         "answeredAt": "2026-11-23T02:00:00Z"}\
        """
            .formatted(question, id, satisfied, comment == null ? "null" : "\"" + comment + "\""));
    settle();
  }
}
