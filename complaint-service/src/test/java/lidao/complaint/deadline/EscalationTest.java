package lidao.complaint.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import lidao.complaint.ComplaintServiceTest;
import lidao.contract.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EscalationTest extends ComplaintServiceTest {

  private static final String EVERYWHERE = "";

  @BeforeEach
  void fridayMorning() {
    CLOCK.set(FRIDAY);
  }

  /** The other tests' staff is on no list. */
  @AfterEach
  void nobodyIsListed() {
    CLOCK.set(FRIDAY);
    jdbc.sql("delete from staff_member").update();
  }

  @Test
  void a_deadline_that_has_passed_goes_up_rank_by_rank_at_the_owners_site() {
    works("li", 1, "bund", null, true, "staff");
    works("peer", 1, "bund", true, true, "supervisor");
    works("off-duty", 2, "bund", false, true, "supervisor");
    works("gone", 2, "bund", true, false, "supervisor");
    works("machine", 2, "bund", true, true, "integrator");
    works("elsewhere", 2, "pudong", true, true, "supervisor");
    works("chief", 3, "bund", null, true, "staff");
    works("visiting", 3, EVERYWHERE, true, true, "supervisor");
    works("director", 9, EVERYWHERE, null, true, "supervisor");
    settle();
    String id = ownedBy("li");

    assertThat(escalations(id))
        .containsExactly("chief supervisor escalated", "director operator escalated-again");
    assertThat(
            events(Topic.COMPLAINTS, id).stream()
                .filter(fact -> text(fact, "type").equals("ComplaintEscalated"))
                .map(fact -> text(fact, "role") + " " + text(fact, "assignee")))
        .containsExactly("supervisor chief", "operator director");
    assertThat(
            get("/api/complaints/" + id + "/chronicle")
                .path("items")
                .valueStream()
                .filter(line -> text(line, "kind").equals("ESCALATED"))
                .map(line -> text(line.path("data"), "person")))
        .containsExactly("chief", "director");
  }

  @Test
  void where_nobody_stands_above_the_role_is_called() {
    works("li", 1, "bund", true, true, "staff");
    works("chief", 3, "bund", true, true, "supervisor");
    works("unranked", null, "bund", true, true, "staff");
    settle();
    assertThat(escalations(ownedBy("li")))
        .containsExactly("chief supervisor escalated", " operator escalated-again");
    List<String> roles = List.of(" supervisor escalated", " operator escalated-again");
    CLOCK.set(FRIDAY);
    assertThat(escalations(ownedBy("unranked"))).isEqualTo(roles);
    CLOCK.set(FRIDAY);
    assertThat(escalations(ownedBy("chief"))).isEqualTo(roles);
    CLOCK.set(FRIDAY);
    String nobodys = text(file("GRAVE"), "id");
    assertThat(escalations(nobodys)).isEqualTo(roles);
    assertThat(
            events(Topic.COMPLAINTS, nobodys).stream()
                .filter(fact -> text(fact, "type").equals("ComplaintEscalated")))
        .hasSize(2)
        .noneMatch(fact -> fact.has("assignee"));
  }

  private String ownedBy(String staff) {
    String id = text(file("GRAVE"), "id");
    step(id, "owner", "{\"owner\": \"%s\"}".formatted(staff));
    return id;
  }

  /** Who is called above when the holding answer's hour passes twice, and why. */
  private List<String> escalations(String id) {
    CLOCK.advance(Duration.ofMinutes(90));
    tick("watch-deadlines");
    CLOCK.advance(Duration.ofMinutes(30));
    tick("watch-deadlines");
    return events(Topic.ALERTS, id).stream()
        .filter(alert -> text(alert, "code").equals("complaint.escalated"))
        .map(EscalationTest::told)
        .toList();
  }

  private static String told(JsonNode alert) {
    String cause = text(alert, "causeKey");
    String mark = cause.substring(cause.lastIndexOf('/') + 1);
    return text(alert, "assignee") + " " + text(alert, "role") + " " + mark;
  }

  private static void works(
      String id, Integer rank, String site, Boolean onDuty, boolean active, String role) {
    publish(
        Topic.STAFF,
        id,
        "StaffMember",
        """
        {"staffId": "%s", "version": 1, "name": "%s", "roles": ["%s"], "active": %s%s%s%s}\
        """
            .formatted(
                id,
                id,
                role,
                active,
                rank == null ? "" : ", \"rank\": " + rank,
                site.isEmpty() ? "" : ", \"site\": \"" + site + "\"",
                onDuty == null ? "" : ", \"onDuty\": " + onDuty));
  }
}
