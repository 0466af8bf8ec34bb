package lidao.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import lidao.contract.complaints.ComplaintFiled;
import lidao.contract.complaints.CustomerIdentified;
import lidao.contract.complaints.Origin;
import lidao.contract.complaints.Severity;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.CustomerProfile.Identity;
import lidao.contract.customers.CustomerProfile.MergedInto;
import lidao.contract.customers.CustomersMerged;
import lidao.fixture.TestTopics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MergedCustomersTest extends InteractionServiceTest {

  private final UUID survivor = UUID.randomUUID();
  private final UUID absorbed = UUID.randomUUID();

  @Test
  void timeline_bookings_and_brief_show_both_histories_under_either_id() {
    both();
    visit(survivor, "2026-11-19T10:00:00Z", "noodles");
    visit(absorbed, "2026-11-20T00:00:00Z", "tea");
    post(
        "/api/interactions/bookings",
        "{\"customer\":{\"customerId\":\"%s\"},\"date\":\"2030-01-02\",\"guests\":4}"
            .formatted(absorbed));
    state(filed(UUID.randomUUID(), absorbed));
    settled();

    merged();

    for (UUID id : List.of(survivor, absorbed)) {
      assertThat(timeline(id))
          .contains(
              "INTERACTION VISIT noodles",
              "INTERACTION VISIT tea",
              "COMPLAINT FILED cold soup",
              "CUSTOMER MERGED -");
      assertThat(get("/api/interactions/bookings?customerId=" + id).get("items")).hasSize(1);
      JsonNode brief = get("/api/interactions/guests/" + id + "/brief");
      assertThat(text(brief, "customerId")).isEqualTo(survivor.toString());
      assertThat(brief.get("openComplaints")).hasSize(1);
      assertThat(brief.get("bookings")).hasSize(1);
      assertThat(text(brief, "lastSeenAt")).startsWith("2026-11-20");
    }
  }

  @Test
  void what_names_the_absorbed_one_after_the_merge_reaches_the_survivor() {
    both();
    merged();

    UUID complaint = UUID.randomUUID();
    UUID ofNobody = UUID.randomUUID();
    state(filed(complaint, absorbed));
    state(filed(ofNobody, null));
    state(new CustomerIdentified(ofNobody, absorbed, "li.na", NOW, null));
    TestTopics.publish(
        INTAKE,
        absorbed.toString(),
        report("VISIT", "2026-11-20T02:00:00Z", "late", "\"customerId\": \"" + absorbed + "\""));
    JsonNode visit = visit(absorbed, "2026-11-20T02:10:00Z", "later");
    settled();

    assertThat(text(visit, "customerId")).isEqualTo(survivor.toString());
    assertThat(timeline(survivor))
        .contains("INTERACTION VISIT late", "INTERACTION VISIT later")
        .filteredOn(line -> line.startsWith("COMPLAINT FILED"))
        .hasSize(2);
    assertThat(get("/api/interactions/guests/" + survivor + "/brief").get("openComplaints"))
        .hasSize(2);
  }

  @Test
  void a_contact_that_fitted_two_records_finds_its_customer_when_they_are_one() {
    String phone = "+86139" + Math.abs(survivor.hashCode() % 90_000_000 + 10_000_000);
    arrived(profile(survivor, "王秀英", phone));
    arrived(profile(absorbed, "王秀英", phone));
    TestTopics.publish(
        INTAKE,
        phone,
        report("VISIT", "2026-11-20T02:00:00Z", "whose", "\"phone\": \"" + phone + "\""));
    settled();
    assertThat(timeline(survivor)).isEmpty();

    merged();

    assertThat(timeline(survivor)).contains("INTERACTION VISIT whose");
  }

  private void both() {
    arrived(profile(survivor, "王秀英"));
    arrived(profile(absorbed, "王女士"));
  }

  private JsonNode visit(UUID customer, String at, String what) {
    return post(
        "/api/interactions",
        "{\"customer\":{\"customerId\":\"%s\"},\"kind\":\"VISIT\",\"occurredAt\":\"%s\",\"summary\":\"%s\"}"
            .formatted(customer, at, what));
  }

  private static ComplaintFiled filed(UUID complaint, UUID customer) {
    return new ComplaintFiled(
        complaint,
        "C-9",
        customer,
        "cold soup",
        Severity.HIGH,
        Origin.CUSTOMER,
        NOW,
        NOW,
        NOW,
        null);
  }

  private void merged() {
    state(new CustomersMerged(survivor, absorbed, "li.na", NOW));
    state(
        CustomerProfile.absorbed(
            absorbed,
            2,
            "王女士",
            new MergedInto(survivor, List.of(new Identity(absorbed, survivor)))));
    settled();
  }
}
