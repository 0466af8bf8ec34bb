package lidao.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import lidao.contract.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CustomerTest extends ComplaintServiceTest {

  @BeforeEach
  void fridayMorning() {
    CLOCK.set(FRIDAY);
  }

  @Test
  void staff_say_whose_complaint_it_is_and_may_correct_themselves() {
    String id = text(file("LOW"), "id");
    UUID wrong = known("李雷");
    UUID right = known("韩梅");
    JsonNode identified =
        step(id, "customer", "{\"customerId\": \"%s\", \"note\": \"By card\"}".formatted(wrong));
    assertThat(text(identified, "customerId")).isEqualTo(wrong.toString());
    step(id, "customer", "{\"customerId\": \"%s\"}".formatted(right));
    step(id, "customer", "{\"customerId\": \"%s\"}".formatted(right));
    assertThat(chronicle(id)).containsExactly("FILED", "CUSTOMER_KNOWN", "CUSTOMER_KNOWN");
    assertThat(types(id))
        .containsExactly("ComplaintFiled", "CustomerIdentified", "CustomerIdentified");
    JsonNode last = events(Topic.COMPLAINTS, id).get(2);
    assertThat(text(last, "customerId")).isEqualTo(right.toString());
    assertThat(text(last, "by")).isEqualTo("wang");
  }

  @Test
  void what_waited_for_a_profile_waits_no_longer_once_somebody_has_said_whose_it_is() {
    HttpResponse<String> filed =
        post("/api/complaints", "{\"summary\": \"x\", \"customer\": {\"phone\": \"13811112222\"}}");
    String id = text(JSON.readTree(filed.body()), "id");
    UUID said = known("赵六");
    step(id, "customer", "{\"customerId\": \"%s\"}".formatted(said));
    UUID late = UUID.randomUUID();
    publish(Topic.PROFILES, late + "", "CustomerProfile", profile(late, "钱七", "+8613811112222"));
    settle();
    JsonNode complaint = get("/api/complaints/" + id);
    assertThat(text(complaint, "customerId")).isEqualTo(said.toString());
    assertThat(complaint.has("claimedCustomer")).isFalse();
  }

  @Test
  void a_customer_nobody_has_told_us_of_is_refused_by_name() {
    String id = text(file("LOW"), "id");
    for (String body :
        new String[] {"{\"customerId\": \"%s\"}".formatted(UUID.randomUUID()), "{}"}) {
      HttpResponse<String> answer = post("/api/complaints/" + id + "/customer", body);
      assertThat(answer.statusCode()).as(body).isEqualTo(422);
      assertThat(text(JSON.readTree(answer.body()).path("errors").get(0), "field"))
          .isEqualTo("customerId");
    }
    assertThat(types(id)).containsExactly("ComplaintFiled");
  }

  private UUID known(String name) {
    UUID id = UUID.randomUUID();
    publish(Topic.PROFILES, id.toString(), "CustomerProfile", profile(id, name, null));
    settle();
    return id;
  }
}
