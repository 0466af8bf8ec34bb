package lidao.system;

import static org.assertj.core.api.Assertions.assertThat;

import lidao.standalone.Role;
import org.junit.jupiter.api.Test;

/**
 * What passed between a customer and the house, from other systems and from staff; and what they
 * get wrong.
 */
class ContactJourneyTest {

  private static final String INTAKE = "care.intake.interactions.v1";
  private static final String REPORTED = "care.InteractionReported.v1";

  private final House house = House.open();

  @Test
  void a_call_reported_before_its_customer_is_known_stands_on_the_timeline_once_the_customer_is() {
    house
        .wire()
        .publish(
            INTAKE,
            REPORTED,
            "late@example.com",
            """
            {"customer":{"email":"late@example.com"},"kind":"CALL","occurredAt":"2026-09-01T03:00:00Z","summary":"asked for the window"}""");
    house.settle();
    House.Answer registered =
        house.post(
            Role.STAFF,
            "/api/customers",
            "{\"name\":\"Late Riser\",\"emails\":[\"late@example.com\"]}");
    house.settle();
    String customer = registered.body().findPath("customerId").asString();
    assertThat(customer).as(registered.body().toString()).isNotEmpty();
    house.post(
        Role.STAFF,
        "/api/interactions",
        """
        {"customer":{"customerId":"%s"},"kind":"VISIT","occurredAt":"2026-09-02T04:00:00Z","summary":"came at noon","seat":"table 4"}"""
            .formatted(customer));
    house.settle();
    String timeline =
        house
            .get(Role.STAFF, "/api/interactions/timeline?customerId=" + customer)
            .body()
            .toString();
    assertThat(timeline).contains("asked for the window", "came at noon");
    assertThat(timeline.indexOf("came at noon"))
        .isLessThan(timeline.indexOf("asked for the window"));
    House.Answer brief = house.get(Role.STAFF, "/api/interactions/guests/" + customer + "/brief");
    assertThat(brief.text("/lastVisit/seat")).isEqualTo("table 4");
  }

  @Test
  void bad_events_are_parked_with_their_field_and_the_good_ones_around_them_go_through() {
    String good =
        """
        {"customer":{"customerCode":"X-%d"},"kind":"CALL","occurredAt":"2026-09-01T03:00:00Z","summary":"good %d"}""";
    house.wire().publish(INTAKE, REPORTED, "k", good.formatted(1, 1));
    house
        .wire()
        .publish(
            INTAKE,
            REPORTED,
            "k",
            "{\"customer\":{\"customerCode\":\"X\"},\"kind\":\"CALL\",\"summary\":\"x\"}");
    house.wire().publish(INTAKE, REPORTED, "k", "{\"customer\"");
    house.wire().publish(INTAKE, "care.NeverHeard.v1", "k", good.formatted(3, 3));
    String id = house.wire().publish(INTAKE, REPORTED, "k", good.formatted(4, 4));
    house.wire().publish(INTAKE, REPORTED, "k", id, good.formatted(5, 5));
    house.wire().publish(INTAKE, REPORTED, "k", good.formatted(2, 2));
    house.settle();
    String parked = house.get(Role.OPERATOR, "/api/interactions/parked-events").body().toString();
    assertThat(parked).contains("occurredAt", "ce_type", "ce_id", "not valid JSON");
    String unmatched =
        house.get(Role.STAFF, "/api/interactions/unmatched?limit=200").body().toString();
    assertThat(unmatched).contains("good 1", "good 2", "good 4").doesNotContain("good 5");
  }

  @Test
  void wrong_input_over_http_names_the_field_and_is_never_a_500() {
    refuses(
        "/api/customers",
        "{\"name\":\"x\",\"birthday\":{\"calendar\":\"SOLAR\",\"month\":2,\"day\":30}}",
        "birthday");
    refuses(
        "/api/customers",
        "{\"name\":\"x\",\"birthday\":{\"calendar\":\"LUNAR\",\"month\":8,\"day\":31}}",
        "birthday");
    refuses(
        "/api/customers",
        "{\"name\":\"x\",\"birthday\":{\"calendar\":\"LUNAR\",\"year\":2025,\"month\":8,\"day\":1,\"leapMonth\":true}}",
        "birthday");
    refuses("/api/customers", "{\"name\":", "");
    refuses("/api/complaints", "{\"severity\":\"NORMAL\"}", "summary");
    refuses("/api/complaints", "{\"summary\":\"x\",\"severity\":\"AWFUL\"}", "severity");
    refuses(
        "/api/interactions",
        "{\"customer\":{\"email\":\"a@example.com\"},\"kind\":\"SHOUT\",\"occurredAt\":\"2026-09-01T03:00:00Z\",\"summary\":\"x\"}",
        "kind");
    House.Answer event =
        house.post(
            Role.INTEGRATOR,
            "/api/events",
            "application/cloudevents+json",
            """
            {"specversion":"1.0","id":"1","source":"/booking","type":"care.InteractionReported.v1",
             "data":{"customer":{"email":"a@example.com"},"kind":"CALL","occurredAt":"soon","summary":"x"}}""");
    assertThat(event.status()).as(event.body().toString()).isBetween(400, 422);
    assertThat(event.body().toString()).contains("occurredAt");
    assertThat(house.anonymous("/api/customers").status()).isEqualTo(401);
    assertThat(house.post(Role.INTEGRATOR, "/api/complaints/parked-events/1/replay", "{}").status())
        .isEqualTo(403);
  }

  private void refuses(String path, String json, String field) {
    House.Answer answer = house.post(Role.STAFF, path, json);
    assertThat(answer.status()).as(path + " " + answer.body()).isBetween(400, 422);
    assertThat(answer.body().toString()).contains("\"title\"").contains(field);
  }
}
