package lidao.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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
  void who_is_not_satisfied_after_the_end_is_heard_in_a_new_complaint_that_names_the_old_one() {
    String id = resolved();
    step(id, "closing", "{}");
    String number = text(get("/api/complaints/" + id), "number");
    answered(id, false, "It broke <b>again</b>");
    answered(UUID.randomUUID(), id, false, null);

    assertThat(text(get("/api/complaints/" + id), "state")).isEqualTo("CLOSED");
    List<JsonNode> again =
        get("/api/complaints?limit=20")
            .path("items")
            .valueStream()
            .filter(c -> number.equals(text(c, "reference")))
            .toList();
    assertThat(again).hasSize(1);
    assertThat(text(again.get(0), "state")).isEqualTo("FILED");
    assertThat(text(again.get(0), "summary")).isEqualTo(number + ": The soup was cold");
    String fresh = text(again.get(0), "id");
    assertThat(text(get("/api/complaints/" + fresh), "details")).isEqualTo("It broke <b>again</b>");
    assertThat(alerts(fresh)).containsExactly("+filed");
  }

  @Test
  void without_a_word_the_alert_says_in_a_code_that_they_are_not_satisfied() {
    String id = resolved();
    answered(id, false, " ");
    assertThat(
            events(Topic.ALERTS, id).stream()
                .filter(alert -> text(alert, "code").equals("complaint.reopened"))
                .map(alert -> text(alert.path("parameters"), "reason")))
        .containsExactly("NOT_SATISFIED");
    JsonNode reopened = get("/api/complaints/" + id + "/chronicle?limit=50").path("items");
    assertThat(reopened.get(reopened.size() - 1).has("text")).isFalse();
  }

  @Test
  void contentment_with_an_earlier_resolution_closes_nothing_and_discontent_is_always_heard() {
    String id = resolved();
    UUID old = UUID.randomUUID();
    asked(old, id, 30);
    step(id, "reopening", "{\"reason\": \"It broke again\"}");
    step(id, "resolution", "{\"resolution\": \"Replaced for good\"}");
    answered(old, id, true, "Thank you");
    assertThat(text(get("/api/complaints/" + id), "state")).isEqualTo("RESOLVED");
    CLOCK.set(Instant.parse("2026-11-23T02:00:00.000001Z"));
    step(id, "reopening", "{\"reason\": \"Once more\"}");
    step(id, "resolution", "{\"resolution\": \"Replaced by another\"}");
    answered(UUID.randomUUID(), id, false, "Said before that");
    assertThat(text(get("/api/complaints/" + id), "state")).isEqualTo("RESOLVED");
    CLOCK.set(FRIDAY);
    String other = resolved();
    asked(old, other, 1);
    step(other, "reopening", "{\"reason\": \"It broke again\"}");
    step(other, "resolution", "{\"resolution\": \"Replaced for good\"}");
    answered(old, other, false, "It broke");
    assertThat(text(get("/api/complaints/" + other), "state")).isEqualTo("FILED");
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
