package lidao.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import lidao.standalone.Role;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two records turn out to be one person's: one history, one greeting, and the old id for ever. */
@Order(6)
class MergeJourneyTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final House house = House.open();

  @Test
  void two_records_become_one_customer_in_every_service() {
    ZonedDateTime now = house.system().clock().instant().atZone(SHANGHAI);
    LocalDate day = now.toLocalDate().plusDays(1);
    String survivor = register("merge-one@example.com", "M-1", day);
    String absorbed = register("merge-two@example.com", "M-2", day);
    assertThat(absorbed).isNotEqualTo(survivor);
    file("{\"customerId\":\"" + absorbed + "\"}", "before the merge");
    visit(absorbed);
    house.settle();

    House.Answer preview =
        house.get(Role.STAFF, "/api/customers/" + survivor + "/merge?absorbed=" + absorbed);
    assertThat(preview.status()).as(preview.body().toString()).isEqualTo(200);
    House.Answer merged =
        house.send(
            house
                .request(Role.SUPERVISOR, "/api/customers/" + survivor + "/merge")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + preview.text("/survivorVersion") + "\"")
                .POST(HttpRequest.BodyPublishers.ofString("{\"absorbed\":\"" + absorbed + "\"}"))
                .build());
    assertThat(merged.status()).as(merged.body().toString()).isEqualTo(200);
    house.settle();

    assertThat(house.wire().heard("care.customers.v1", "care.CustomersMerged.v1"))
        .filteredOn(event -> event.key().equals(absorbed))
        .singleElement()
        .satisfies(event -> assertThat(event.text("/survivorId")).isEqualTo(survivor));
    file("{\"customerId\":\"" + absorbed + "\"}", "after it, by the old id");
    report("M-2", "after it, by the old code");
    visit(absorbed);
    house.settle();

    for (String id : new String[] {survivor, absorbed}) {
      assertThat(house.get(Role.STAFF, "/api/customers/" + id).text("/customerId"))
          .isEqualTo(survivor);
      JsonNode complaints = house.get(Role.STAFF, "/api/complaints?customerId=" + id).at("/items");
      assertThat(complaints.valueStream())
          .hasSize(3)
          .allMatch(complaint -> complaint.at("/customerId").asString().equals(survivor));
      String timeline =
          house.get(Role.STAFF, "/api/interactions/timeline?customerId=" + id).body().toString();
      assertThat(timeline)
          .contains("before the merge", "by the old id", "by the old code", "MERGED");
      assertThat(timeline.split("\"VISIT\"")).hasSize(3);
      assertThat(
              house
                  .get(Role.STAFF, "/api/interactions/guests/" + id + "/brief")
                  .at("/openComplaints"))
          .hasSize(3);
    }

    house.at(day.atTime(10, 0).atZone(SHANGHAI).toString());
    house.at(day.atTime(18, 0).atZone(SHANGHAI).toString());
    assertThat(birthdaysTo("merge-one@example.com") + birthdaysTo("merge-two@example.com"))
        .as("greeted once")
        .isOne();
  }

  private long birthdaysTo(String address) {
    return house.mailsTo(address).size();
  }

  private String register(String email, String code, LocalDate birthday) {
    House.Answer answer =
        house.post(
            Role.STAFF,
            "/api/customers",
            """
            {"name":"Mei Lin","language":"en","country":"CN","timeZone":"Asia/Shanghai","emails":["%s"],
             "codes":[{"source":"/booking","code":"%s"}],
             "birthday":{"calendar":"SOLAR","month":%d,"day":%d}}"""
                .formatted(email, code, birthday.getMonthValue(), birthday.getDayOfMonth()));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    house.settle();
    return answer.text("/customerId");
  }

  private void file(String customer, String summary) {
    House.Answer filed =
        house.post(
            Role.STAFF,
            "/api/complaints",
            "{\"customer\":%s,\"summary\":\"%s\",\"severity\":\"LOW\"}"
                .formatted(customer, summary));
    assertThat(filed.status()).as(filed.body().toString()).isEqualTo(201);
  }

  private void report(String code, String summary) {
    house
        .wire()
        .publish(
            "care.intake.complaints.v1",
            "care.ComplaintReported.v1",
            code,
            "{\"customer\":{\"customerCode\":\"%s\"},\"summary\":\"%s\",\"severity\":\"LOW\"}"
                .formatted(code, summary));
  }

  private void visit(String customer) {
    House.Answer visit =
        house.post(
            Role.STAFF,
            "/api/interactions",
            "{\"customer\":{\"customerId\":\"%s\"},\"kind\":\"VISIT\",\"occurredAt\":\"%s\",\"summary\":\"tea\"}"
                .formatted(customer, house.system().clock().instant()));
    assertThat(visit.status()).as(visit.body().toString()).isEqualTo(201);
  }
}
