package lidao.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lidao.standalone.Role;
import lidao.standalone.mailbox.Mail;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A complaint from its filing to the question whether it stayed resolved, and back. */
@Order(2) // its days are in October
class ComplaintJourneyTest {

  private static final Pattern LINK = Pattern.compile("https?://\\S*(/answers/[\\w-]+)");

  private final House house = House.open();

  @Test
  void a_complaint_is_watched_resolved_asked_about_and_reopened_by_the_customers_no() {
    house.at("2026-10-12T10:00:00+08:00[Asia/Shanghai]");
    house.post(
        Role.STAFF,
        "/api/customers",
        """
        {"name":"沈听雨","language":"zh-CN","country":"CN","emails":["shen@example.com"]}\
        """);
    house.settle();
    House.Answer filed =
        house.post(
            Role.STAFF,
            "/api/complaints",
            """
            {"customer":{"email":"shen@example.com"},"summary":"展示柜里的是空机","severity":"NORMAL"}\
            """);
    assertThat(filed.status()).as(filed.body().toString()).isEqualTo(201);
    String id = filed.text("/id");
    house.settle();
    assertThat(alerts(id)).containsExactly("complaint.filed");
    assertThat(events("care.ComplaintFiled.v1", id)).hasSize(1);

    // A holding answer to a complaint of this severity is due within the same working day.
    house.at("2026-10-13T18:00:00+08:00[Asia/Shanghai]");
    assertThat(alerts(id)).contains("complaint.deadline-breached");

    step(id, "acknowledgement", "{}");
    step(id, "answer", "{}");
    step(id, "resolution", "{\"resolution\":\"换了新机，登门道歉\"}");
    house.settle();
    assertThat(alerts(id)).isEmpty();

    // One working day after Tuesday evening; the clock only has to pass it.
    house.at("2026-10-15T12:00:00+08:00[Asia/Shanghai]");
    assertThat(reminders("care.FollowUpDue.v1", id)).hasSize(1);
    assertThat(reminders("care.FollowUpSent.v1", id)).hasSize(1);
    List<Mail> asked =
        house.mailsTo("shen@example.com").stream()
            .filter(m -> LINK.matcher(m.text()).find())
            .toList();
    assertThat(asked).hasSize(1);

    Matcher link = LINK.matcher(asked.get(0).text());
    assertThat(link.find()).isTrue();
    String answers = "/api/reminders" + link.group(1);
    assertThat(house.anonymous(answers).text("/state")).isEqualTo("OPEN");
    assertThat(house.anonymous(answers).text("/state"))
        .as("looking changes nothing")
        .isEqualTo("OPEN");
    String no = "{\"satisfied\":false,\"comment\":\"又坏了\"}";
    assertThat(house.post(Role.STAFF, answers, no).status()).isEqualTo(200);
    assertThat(house.post(Role.STAFF, answers, no).status())
        .as("an answer counts once")
        .isEqualTo(409);
    house.settle();
    assertThat(events("care.ComplaintReopened.v1", id)).hasSize(1);
    assertThat(alerts(id)).contains("complaint.reopened");

    // Reopened: the questions that were still to come are not asked.
    house.at("2026-12-01T12:00:00+08:00[Asia/Shanghai]");
    assertThat(reminders("care.FollowUpSent.v1", id)).hasSize(1);
  }

  @Test
  void a_complaint_of_somebody_unknown_is_filed_at_once_and_finds_its_customer_later() {
    house
        .wire()
        .publish(
            "care.intake.complaints.v1",
            "care.ComplaintReported.v1",
            "stranger@example.com",
            """
            {"customer":{"email":"stranger@example.com"},"summary":"waited an hour for a table","severity":"HIGH"}\
            """);
    house.settle();
    House.Answer waiting = complaint("waited an hour for a table");
    assertThat(waiting.at("/customerId").isMissingNode()).isTrue();

    house.post(
        Role.STAFF,
        "/api/customers",
        "{\"name\":\"Ada Stranger\",\"language\":\"en\",\"emails\":[\"stranger@example.com\"]}");
    house.settle();
    assertThat(complaint("waited an hour for a table").text("/customerId")).isNotEmpty();
    assertThat(house.wire().heard("care.complaints.v1", "care.ComplaintFiled.v1"))
        .filteredOn(event -> event.text("/summary").equals("waited an hour for a table"))
        .hasSize(1);
  }

  private House.Answer complaint(String summary) {
    var items = house.get(Role.STAFF, "/api/complaints?limit=200").at("/items");
    for (var item : items) {
      if (item.at("/summary").asString().equals(summary)) {
        return new House.Answer(200, item, null);
      }
    }
    throw new AssertionError("no complaint says: " + summary);
  }

  private void step(String id, String step, String body) {
    House.Answer answer = house.post(Role.STAFF, "/api/complaints/" + id + "/" + step, body);
    assertThat(answer.status()).as(step + ": " + answer.body()).isBetween(200, 204);
    house.settle();
  }

  private List<String> alerts(String complaint) {
    var items = house.get(Role.SUPERVISOR, "/api/alerts?limit=200").at("/items");
    return items
        .valueStream()
        .filter(alert -> alert.at("/complaintId").asString().equals(complaint))
        .map(alert -> alert.at("/code").asString())
        // Whether a streak ends with it depends on what else was filed in this house.
        .filter(code -> !code.equals("complaint.streak-ended"))
        .toList();
  }

  private List<Wire.Heard> events(String type, String complaint) {
    return about("care.complaints.v1", type, complaint);
  }

  private List<Wire.Heard> reminders(String type, String complaint) {
    return about("care.reminders.v1", type, complaint);
  }

  private List<Wire.Heard> about(String topic, String type, String complaint) {
    return house.wire().heard(topic, type).stream()
        .filter(event -> event.text("/complaintId").equals(complaint))
        .toList();
  }
}
