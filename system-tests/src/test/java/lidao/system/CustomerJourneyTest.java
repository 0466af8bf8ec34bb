package lidao.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import lidao.standalone.Role;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A customer comes to the house three ways, and is greeted on the right days, once. */
@Order(1) // its days are in September, and the house's clock only goes on
class CustomerJourneyTest {

  private static final String INTAKE = "care.intake.customers.v1";
  private static final String REPORTED = "care.CustomerReported.v1";

  private final House house = House.open();

  @Test
  void the_same_person_by_request_file_and_report_is_one_customer() {
    String registration =
        """
        {"name":"陆文婷","salutation":"陆女士","language":"zh-CN","country":"CN","emails":["lu@example.com"],"phones":["13800138001"]}""";
    House.Answer first = house.post(Role.STAFF, "/api/customers", registration);
    assertThat(first.status()).as(first.body().toString()).isEqualTo(201);

    String report =
        """
        {"customerCode":"L-1","name":"陆文婷","emails":["LU@example.com"],"phones":["+86 138 0013 8001"]}""";
    String id = house.wire().publish(INTAKE, REPORTED, "L-1", report);
    importFile("code,name,email\nL-1,陆文婷,lu@example.com\n");
    house.settle();

    List<Wire.Heard> created = created("陆文婷");
    assertThat(created).hasSize(1);
    String customer = created.get(0).text("/customerId");
    assertThat(first.body().toString()).contains(customer);
    long version = profileVersion(customer);

    house.wire().publish(INTAKE, REPORTED, "L-1", id, report);
    house.wire().publish(INTAKE, REPORTED, "L-1", report);
    importFile("code,name,email\nL-1,陆文婷,lu@example.com\n");
    house.settle();
    assertThat(created("陆文婷")).hasSize(1);
    assertThat(profileVersion(customer)).isEqualTo(version);
  }

  @Test
  void two_birthdays_and_a_festival_are_greeted_on_their_days_in_the_customers_zone_once() {
    house.post(
        Role.STAFF,
        "/api/customers",
        """
        {"name":"Helen Zhou","salutation":"Ms Zhou","language":"en","country":"US","timeZone":"America/New_York",
         "emails":["helen@example.com"],"birthday":{"calendar":"LUNAR","year":1995,"month":8,"day":15,"leapMonth":true},
         "honourees":[{"name":"Tom Zhou","relation":"SPOUSE","birthday":{"calendar":"SOLAR","month":9,"day":27}}]}""");
    house.settle();
    String customer = created("Helen Zhou").get(0).text("/customerId");
    assertThat(
            house
                .get(Role.STAFF, "/api/reminders/customers/" + customer + "/occasions")
                .body()
                .toString())
        .contains("2026-09-25", "2026-09-27", "八月十五");

    // Noon of the day in Shanghai is midnight in New York: not there yet.
    house.at("2026-09-25T12:00:00+08:00[Asia/Shanghai]");
    assertThat(house.mailsTo("helen@example.com")).isEmpty();
    house.at("2026-09-25T10:00:00-04:00[America/New_York]");
    house.at("2026-09-25T15:00:00-04:00[America/New_York]");
    // Mid-Autumn, and her own birthday: a leap month the year does not have is the ordinary one.
    assertThat(house.mailsTo("helen@example.com")).hasSize(2);
    house.at("2026-09-27T10:00:00-04:00[America/New_York]");
    house.at("2026-09-28T10:00:00-04:00[America/New_York]");
    assertThat(house.mailsTo("helen@example.com")).hasSize(3);

    assertThat(about("care.reminders.v1", "care.BirthdayDue.v1", customer)).hasSize(2);
    assertThat(about("care.reminders.v1", "care.FestivalDue.v1", customer)).hasSize(1);
    assertThat(about("care.reminders.v1", "care.GreetingSent.v1", customer)).hasSize(3);
  }

  @Test
  void a_table_booked_for_the_day_has_staff_prepare_and_a_cancelled_one_has_a_gift_sent() {
    ZonedDateTime now = house.system().clock().instant().atZone(ZoneId.of("Asia/Shanghai"));
    LocalDate day = now.toLocalDate().plusDays(5);
    String booking =
        """
        {"customer":{"email":"booked@example.com"},"reference":"R-1","occurredAt":"%s","date":"%s","guests":8,"place":"兰厅"%s}""";
    report(booking.formatted("2026-09-01T03:00:00Z", day, ""));
    house.post(
        Role.STAFF,
        "/api/customers",
        """
        {"name":"Bei Ding","emails":["booked@example.com"],
         "birthday":{"calendar":"SOLAR","month":%d,"day":%d}}"""
            .formatted(day.getMonthValue(), day.getDayOfMonth()));
    house.settle();
    String customer = created("Bei Ding").get(0).text("/customerId");
    house.at(now.plusMinutes(1).toString());
    assertThat(dueOnBirthday("care.PreparationDue.v1", customer)).hasSize(1);
    assertThat(dueOnBirthday("care.GiftDue.v1", customer)).isEmpty();

    report(booking.formatted("2026-09-02T03:00:00Z", day, ",\"cancelled\":true"));
    house.at(now.plusMinutes(2).toString());
    assertThat(dueOnBirthday("care.GiftDue.v1", customer)).hasSize(1);
    assertThat(
            house
                .get(Role.STAFF, "/api/interactions/timeline?customerId=" + customer)
                .body()
                .toString())
        .contains("兰厅", "✕ · " + day);
  }

  private void report(String booking) {
    house
        .wire()
        .publish(
            "care.intake.interactions.v1",
            "care.BookingReported.v1",
            "booked@example.com",
            booking);
    house.settle();
  }

  private List<Wire.Heard> dueOnBirthday(String type, String customer) {
    return about("care.reminders.v1", type, customer).stream()
        .filter(event -> event.text("/occasion").equals("BIRTHDAY"))
        .toList();
  }

  private void importFile(String csv) {
    String mapping =
        "{\"source\":\"/booking\",\"columns\":{\"code\":\"code\",\"name\":\"name\",\"email\":\"email\"}}";
    House.Answer accepted =
        house.send(
            house
                .request(
                    Role.STAFF,
                    "/api/customers/imports?mapping="
                        + URLEncoder.encode(mapping, StandardCharsets.UTF_8))
                .header("Content-Type", "text/csv; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(csv))
                .build());
    assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(202);
    String path = String.valueOf(accepted.location()).replaceFirst("^https?://[^/]+", "");
    await()
        .until(
            () -> {
              house.settle();
              return "FINISHED".equals(house.get(Role.STAFF, path).text("/state"));
            });
  }

  private List<Wire.Heard> created(String name) {
    return house.wire().heard("care.customers.v1", "care.CustomerCreated.v1").stream()
        .filter(event -> event.text("/name").equals(name))
        .toList();
  }

  private long profileVersion(String customer) {
    return about("care.profiles.v1", "care.CustomerProfile.v1", customer).stream()
        .mapToLong(event -> event.body().at("/version").asLong())
        .max()
        .orElseThrow();
  }

  private List<Wire.Heard> about(String topic, String type, String customer) {
    return house.wire().heard(topic, type).stream()
        .filter(event -> event.text("/customerId").equals(customer))
        .toList();
  }
}
