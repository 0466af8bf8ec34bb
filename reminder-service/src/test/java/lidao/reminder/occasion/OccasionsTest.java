package lidao.reminder.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.contract.StatedDate;
import lidao.contract.customers.Tier;
import lidao.contract.reminders.OccasionDue;
import lidao.fixture.TestTopics;
import lidao.reminder.Guest;
import lidao.reminder.ReminderTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Occasions as data: made, changed and taken away while the house is running. */
class OccasionsTest extends ReminderTest {

  private static final String ALL = "/api/reminders/occasions";
  private static final String DOUBLE_NINTH =
      """
      {"code":"DOUBLE_NINTH","occasion":{"name":{"zh":"重阳节","en":"Double Ninth"},
       "day":{"calendar":"LUNAR","month":9,"day":9}%s}}
      """;

  @Test
  void the_three_festivals_and_the_two_birthdays_are_rows_like_any_other() {
    clock.set(Instant.parse("2026-11-22T00:00:00Z"));
    JsonNode all = get(ALL, "staff");
    assertThat(all)
        .extracting(o -> o.get("code").asString())
        .containsExactly(
            "BIRTHDAY", "DRAGON_BOAT", "MID_AUTUMN", "SECOND_BIRTHDAY", "SPRING_FESTIVAL");
    assertThat(get(ALL + "/SPRING_FESTIVAL", "staff").get("nextDates"))
        .extracting(d -> d.get("date").asString())
        .containsExactly("2027-02-06", "2028-01-26", "2029-02-13", "2030-02-03", "2031-01-23");
    assertThat(delete("SPRING_FESTIVAL", etag("SPRING_FESTIVAL")).getStatusCode().value())
        .isEqualTo(409);
  }

  @Test
  void an_added_occasion_shows_its_next_five_days_is_planned_and_is_greeted_in_its_own_window()
      throws Exception {
    clock.set(Instant.parse("2026-10-01T00:00:00Z"));
    Guest guest = new Guest();
    hear(guest.profile());

    ResponseEntity<String> made =
        post(ALL, DOUBLE_NINTH.formatted(",\"window\":\"18:00-21:00\""), "supervisor");

    assertThat(made.getStatusCode().value()).as(made.getBody()).isEqualTo(201);
    assertThat(made.getHeaders().getETag()).isEqualTo("\"1\"");
    assertThat(read(String.valueOf(made.getBody())).get("nextDates"))
        .extracting(d -> d.get("date").asString())
        .containsExactly("2026-10-18", "2027-10-08", "2028-10-26", "2029-10-16", "2030-10-05");
    at("2026-10-18T09:59:00Z");
    assertThat(mail(guest.email)).isEmpty();
    at("2026-10-18T10:00:00Z");
    assertThat(mail(guest.email)).hasSize(1);
    assertThat(mail(guest.email).get(0).getContent().toString()).contains("重阳节");
    JsonNode due = published(OccasionDue.class, guest.id).get(0);
    assertThat(due.get("occasion").asString()).isEqualTo("DOUBLE_NINTH");
    assertThat(
            get("/api/reminders/greetings?customerId=" + guest.id, "staff")
                .get("items")
                .get(0)
                .get("occasion")
                .asString())
        .isEqualTo("DOUBLE_NINTH");
  }

  @Test
  void what_is_planned_follows_a_change_and_goes_with_the_occasion() {
    clock.set(Instant.parse("2026-09-01T00:00:00Z"));
    Guest top = new Guest().of(Tier.A);
    Guest general = new Guest();
    Guest abroad = new Guest().of(Tier.A).livesIn("DE").in("Europe/Berlin");
    hear(top.profile(), general.profile(), abroad.profile());
    post(ALL, DOUBLE_NINTH.formatted(""), "supervisor");
    tick("plan");
    assertThat(planned("DOUBLE_NINTH")).hasSize(3);

    String moved =
        """
        {"name":{"zh":"重阳节","en":"Double Ninth"},"day":{"calendar":"SOLAR","month":10,"day":20},
         "tiers":["A"],"regions":["CN"]}
        """;
    assertThat(put("DOUBLE_NINTH", moved, null).getStatusCode().value()).isEqualTo(428);
    assertThat(put("DOUBLE_NINTH", moved, "\"7\"").getStatusCode().value()).isEqualTo(412);
    ResponseEntity<String> changed = put("DOUBLE_NINTH", moved, "\"1\"");
    assertThat(changed.getStatusCode().value()).as(changed.getBody()).isEqualTo(200);
    tick("plan");
    assertThat(planned("DOUBLE_NINTH")).containsExactly(top.id + " 2026-10-20");

    // Promoted: then it applies.
    hear(general.of(Tier.A).profile());
    assertThat(planned("DOUBLE_NINTH")).hasSize(2);

    assertThat(delete("DOUBLE_NINTH", "\"2\"").getStatusCode().value()).isEqualTo(204);
    tick("plan");
    assertThat(planned("DOUBLE_NINTH")).isEmpty();
    assertThat(planned("SPRING_FESTIVAL")).hasSize(3);
    JsonNode plans = get("/api/reminders/planning", "operator");
    assertThat(plans.get(0).get("calendar").asString()).isEqualTo("REVISION");
    assertThat(plans.get(0).has("completedAt")).isTrue();
    assertThat(post(ALL, DOUBLE_NINTH.formatted(""), "supervisor").getStatusCode().value())
        .as("it may come back")
        .isEqualTo(201);
  }

  @Test
  void a_table_of_days_is_uploaded_line_by_line() {
    clock.set(Instant.parse("2026-01-01T00:00:00Z"));
    Guest guest = new Guest();
    hear(guest.profile());
    ResponseEntity<String> made =
        post(
            ALL,
            """
            {"code":"EID","occasion":{"name":{"zh":"开斋节","en":"Eid al-Fitr"},"day":{"dates":{"1447":"2026-03-20"}}}}
            """,
            "supervisor");
    assertThat(made.getStatusCode().value()).as(made.getBody()).isEqualTo(201);

    ResponseEntity<String> loaded =
        send(
            HttpMethod.POST,
            ALL + "/EID/dates",
            "year,date\n"
                + "1448,2027-03-10\n"
                + "1449,2028-02-30\n"
                + "soon,2029-02-14\n"
                + "1448,2027-03-11\n"
                + "1449,2028-02-27\n",
            Map.of("Content-Type", "text/csv"),
            "supervisor");

    JsonNode result = read(String.valueOf(loaded.getBody()));
    assertThat(result.get("applied").asInt()).as(loaded.getBody()).isEqualTo(2);
    assertThat(result.get("rejected"))
        .extracting(r -> r.get("line").asInt() + " " + r.get("column").asString())
        .containsExactly("3 date", "4 year", "5 year");
    assertThat(get(ALL + "/EID", "staff").get("nextDates"))
        .extracting(d -> d.get("year").asInt() + " " + d.get("date").asString())
        .containsExactly("1447 2026-03-20", "1448 2027-03-10", "1449 2028-02-27");
    at("2026-03-20T01:00:00Z");
    assertThat(mail(guest.email)).hasSize(1);
    assertThat(explained("EID", "en"))
        .contains(
            "Rule: the table of days that the house has loaded; it is the day of its year 1447");
    at("2026-03-22T01:00:00Z");
    assertThat(planned("EID")).containsExactly(guest.id + " 2027-03-10");
  }

  @Test
  void a_customers_own_day_is_kept_moved_and_forgotten() {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    Guest guest = new Guest();
    hear(guest.profile());
    post(
        ALL,
        """
        {"code":"FOUNDING_DAY","occasion":{"name":{"zh":"司庆","en":"Founding day"},"whose":"CUSTOMER"}}
        """,
        "supervisor");
    String own = "/api/reminders/customers/" + guest.id + "/occasions/";
    String said = "{\"calendar\":\"SOLAR\",\"year\":1998,\"month\":3,\"day\":%d}";

    assertThat(put(own + "FOUNDING_DAY", said.formatted(15)).getStatusCode().value())
        .isEqualTo(200);
    assertThat(planned("FOUNDING_DAY")).containsExactly(guest.id + " 2026-03-15");
    ResponseEntity<String> moved = put(own + "FOUNDING_DAY", said.formatted(20));
    assertThat(moved.getBody()).contains("\"name\":\"Founding day\"", "2026-03-20");
    hear(guest.in("America/New_York").profile());
    assertThat(planned("FOUNDING_DAY")).containsExactly(guest.id + " 2026-03-20");
    assertThat(put(own + "FOUNDING_DAY", said.formatted(32)).getBody()).contains("\"day\"");
    assertThat(put(own + "MID_AUTUMN", said.formatted(20)).getStatusCode().value()).isEqualTo(409);
    assertThat(put(own + "NO_SUCH", said.formatted(20)).getStatusCode().value()).isEqualTo(404);

    at("2026-03-20T13:00:00Z");
    assertThat(mail(guest.email)).hasSize(1);
    assertThat(explained("FOUNDING_DAY", "en"))
        .contains("Founding day was given as 20 March; this time it falls on 2026-03-20, Friday")
        .doesNotContain("birthday");
    assertThat(explained("FOUNDING_DAY", "zh-CN")).contains("司庆登记为3月20日");
    tick("plan");
    assertThat(
            send(HttpMethod.DELETE, own + "FOUNDING_DAY", null, Map.of(), "staff")
                .getStatusCode()
                .value())
        .isEqualTo(204);
    assertThat(planned("FOUNDING_DAY")).isEmpty();
  }

  @Test
  void birthdays_of_some_tiers_only_and_of_none() {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    Guest guest = new Guest().born(StatedDate.solar(null, 3, 10));
    hear(guest.profile());
    assertThat(planned("BIRTHDAY")).hasSize(1);

    String etag = etag("BIRTHDAY");
    String body =
        "{\"name\":{\"zh\":\"生日\",\"en\":\"Birthday\"},\"whose\":\"PERSON\",\"tiers\":[\"A\",\"B\"]}";
    assertThat(put("BIRTHDAY", body, etag).getStatusCode().value()).isEqualTo(200);
    tick("plan");
    assertThat(planned("BIRTHDAY")).isEmpty();
    assertThat(
            put("BIRTHDAY", body.replace(",\"tiers\":[\"A\",\"B\"]", ""), etag("BIRTHDAY"))
                .getStatusCode()
                .value())
        .isEqualTo(200);
    tick("plan");
    assertThat(planned("BIRTHDAY")).containsExactly(guest.id + " 2026-03-10");
  }

  @Test
  void trying_one_out_stores_nothing_and_a_repeated_request_makes_one() {
    clock.set(Instant.parse("2026-11-22T00:00:00Z"));
    ResponseEntity<String> tried =
        post(
            ALL + "/check",
            """
            {"code":"LEAP_DAY","occasion":{"name":{"zh":"闰日","en":"Leap day"},
             "day":{"calendar":"SOLAR","month":2,"day":29},"skipRule":"FORWARD"}}
            """,
            "supervisor");
    JsonNode first = read(String.valueOf(tried.getBody())).get("nextDates").get(0);
    assertThat(first.get("date").asString()).isEqualTo("2027-03-01");
    assertThat(first.get("because").asString()).contains("not a leap year");
    assertThat(get(ALL, "staff").size()).isEqualTo(5);

    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    for (int i = 0; i < 2; i++) {
      assertThat(
              send(HttpMethod.POST, ALL, DOUBLE_NINTH.formatted(""), key, "supervisor")
                  .getStatusCode()
                  .value())
          .isEqualTo(201);
    }
    assertThat(post(ALL, DOUBLE_NINTH.formatted(""), "supervisor").getStatusCode().value())
        .isEqualTo(409);
    assertThat(post(ALL, DOUBLE_NINTH.formatted(""), "staff").getStatusCode().value())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "day":{"calendar":"LUNAR","month":8,"day":31}|occasion.day.day
          "day":{"calendar":"SOLAR","month":2,"day":30}|occasion.day.day
          "day":{"calendar":"LUNAR","month":12,"day":1,"leapMonth":true}|occasion.day.leapMonth
          "day":{"festival":"HALLOWEEN"}|occasion.day.festival
          "day":{"calendar":"SOLAR","month":2}|occasion.day.day
          "day":{"dates":{"1448":null}}|occasion.day.dates.1448
          "day":{"dates":{"1448":"+999999999-01-01"}}|occasion.day.dates.1448
          "day":{"dates":{"1448":"2027-03-10","1449":"2026-03-10"}}|occasion.day.dates.1449
          "day":{"festival":"QIXI","calendar":"LUNAR"}|occasion.day
          "whose":"HOUSEHOLD"|occasion.day
          "whose":"PERSON"|occasion.whose
          "day":{"festival":"QIXI"},"tiers":[null]|occasion.tiers
          "day":{"festival":"QIXI"},"tiers":["D"]|occasion.tiers
          "day":{"festival":"QIXI"},"regions":[null]|occasion.regions
          "day":{"festival":"QIXI"},"regions":["Mars"]|occasion.regions
          "day":{"festival":"QIXI"},"window":"9 to 5"|occasion.window
          "day":{"festival":"QIXI"},"latenessDays":99999999999|occasion.latenessDays
          "day":{"festival":"QIXI"},"latenessDays":-1|occasion.latenessDays
          "day":{"festival":"QIXI"},"care":{"usual":{"giftDays":0}}|occasion.care.usual.giftDays
          "day":{"festival":"QIXI"},"care":{"usual":{"giftLimit":1e300}}|occasion.care.usual.giftLimit
          "day":{"festival":"QIXI"},"care":{"tiers":{"A":null}}|occasion.care.tiers.A
          """)
  void an_occasion_that_cannot_be_is_refused_by_the_name_of_the_field(String part, String field) {
    String body = "{\"code\":\"TRIAL\",\"occasion\":{\"name\":{\"zh\":\"试\",\"en\":\"Trial\"},%s}}";
    ResponseEntity<String> answer = post(ALL, body.formatted(part), "supervisor");
    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(422);
    assertThat(read(String.valueOf(answer.getBody())).get("errors"))
        .as(answer.getBody())
        .extracting(e -> e.get("field").asString())
        .anyMatch(found -> found.startsWith(field));
    assertThat(planned("TRIAL")).isEmpty();
  }

  @Test
  void whoever_asks_why_is_told_the_rule_of_the_day_and_which_way_it_was_moved() {
    clock.set(Instant.parse("2027-02-20T00:00:00Z"));
    Guest guest = new Guest();
    hear(guest.profile());
    post(
        ALL,
        """
        {"code":"LEAP_DAY","occasion":{"name":{"zh":"闰日","en":"Leap day"},
         "day":{"calendar":"SOLAR","month":2,"day":29},"skipRule":"FORWARD"}}
        """,
        "supervisor");
    tick("plan");

    at("2027-03-01T01:00:00Z");

    assertThat(explained("LEAP_DAY", "en"))
        .contains(
            "Leap day falls on 2027-03-01", "Rule: every year on 29 February.", "(rule: forward)");
    assertThat(explained("LEAP_DAY", "zh-CN")).contains("规则：每年2月29日。", "（规则：向后取日）");
  }

  @Test
  void an_alert_about_the_houses_own_occasion_says_what_it_is_called() {
    clock.set(Instant.parse("2026-10-01T00:00:00Z"));
    hear(new Guest().withoutEmail().tierA().profile());
    post(ALL, DOUBLE_NINTH.formatted(""), "supervisor");
    tick("plan");

    at("2026-10-18T01:00:00Z");

    settle();
    assertThat(
            TestTopics.readNow("care.alerts.v1").stream()
                .map(record -> String.valueOf(record.value()))
                .filter(value -> value.contains("DOUBLE_NINTH") && value.contains("no-address")))
        .anySatisfy(
            value -> {
              JsonNode parameters = read(value).get("parameters");
              assertThat(parameters.get("occasion.zh").asString()).isEqualTo("重阳节");
              assertThat(parameters.get("occasion.en").asString()).isEqualTo("Double Ninth");
            });
  }

  private String explained(String occasion, String language) {
    String id =
        db.sql(
                "select l.id::text from letter l join occurrence o on o.id = l.about where o.occasion = ?")
            .param(occasion)
            .query(String.class)
            .single();
    return String.valueOf(
        http("staff")
            .get()
            .uri("/api/reminders/greetings/" + id + "/explanation")
            .header("Accept-Language", language)
            .retrieve()
            .body(String.class));
  }

  private List<String> planned(String occasion) {
    return db.sql(
            """
            select customer_id || ' ' || date from occurrence where occasion = ? and state = 'PLANNED' order by 1
            """)
        .param(occasion)
        .query(String.class)
        .list();
  }

  private String etag(String code) {
    return String.valueOf(
        http("staff")
            .get()
            .uri(ALL + "/" + code)
            .retrieve()
            .toBodilessEntity()
            .getHeaders()
            .getETag());
  }

  private ResponseEntity<String> put(String code, String body, @Nullable String ifMatch) {
    Map<String, String> headers = ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch);
    return send(HttpMethod.PUT, ALL + "/" + code, body, headers, "supervisor");
  }

  private ResponseEntity<String> put(String path, String body) {
    return send(HttpMethod.PUT, path, body, Map.of(), "staff");
  }

  private ResponseEntity<String> delete(String code, String ifMatch) {
    return send(
        HttpMethod.DELETE, ALL + "/" + code, null, Map.of("If-Match", ifMatch), "supervisor");
  }
}
