package lidao.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import lidao.console.staff.Staff;
import lidao.console.staff.StaffMember;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class RoutingTest extends AlertsOnTopic {

  @Autowired Staff staff;

  @Test
  void an_assignee_who_does_not_work_here_hides_nothing() {
    UUID id = UUID.randomUUID();
    raise(id, "complaint/" + id, "staff", "nobody-of-that-name");
    standing(id);

    assertThat(get("/api/alerts/" + id, "staff").statusCode()).isEqualTo(200);
    assertThat(get("/api/alerts?limit=200", "staff").body()).contains(id.toString());
  }

  @Test
  void what_is_for_somebody_is_the_roles_again_when_they_leave() {
    StaffMember member = someone("staff");
    UUID id = UUID.randomUUID();
    raise(id, "complaint/" + id, "staff", member.id());
    standing(id);
    assertThat(get("/api/alerts/" + id, "staff").statusCode()).isEqualTo(404);

    change(member, "{\"active\":false}");

    assertThat(get("/api/alerts/" + id, "staff").statusCode()).isEqualTo(200);
  }

  @Test
  void a_roles_alert_calls_those_on_duty_and_with_nobody_on_duty_the_supervisors() {
    StaffMember guard = someone("operator");
    UUID id = UUID.randomUUID();
    raise(id, "consumer/" + id, "operator");
    standing(id);
    assertThat(called(id)).contains(guard.id());

    List<StaffMember> operators =
        staff.list("", 1000).stream()
            .filter(m -> m.active() && m.onDuty() && m.roles().contains("operator"))
            .toList();
    operators.forEach(m -> change(m, "{\"onDuty\":false}"));
    try {
      String first = staff.named(FIRST_USER).orElseThrow().member().id();
      assertThat(called(id)).contains(first).doesNotContain(guard.id());
    } finally {
      operators.forEach(
          m -> change(staff.find(m.id()).orElseThrow().member(), "{\"onDuty\":true}"));
    }
  }

  private List<String> called(UUID id) {
    return tree(get("/api/alerts/" + id, "supervisor"))
        .path("called")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private StaffMember someone(String role) {
    String name = role + "-" + UUID.randomUUID().toString().substring(0, 8);
    HttpResponse<String> added =
        post(
            "/api/staff",
            "supervisor",
            """
            {"userName":"%s","displayName":"%s","password":"a long enough password","roles":["%s"]}
            """
                .formatted(name, name, role));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    return staff.named(name).orElseThrow().member();
  }

  private void change(StaffMember member, String change) {
    HttpResponse<String> changed =
        send(
            request("/api/staff/" + member.id(), "supervisor")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + member.version() + "\"")
                .method("PATCH", BodyPublishers.ofString(change)));
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
  }
}
