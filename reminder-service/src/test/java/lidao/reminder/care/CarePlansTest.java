package lidao.reminder.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lidao.contract.Fact;
import lidao.contract.StatedDate;
import lidao.contract.alerts.AlertCleared;
import lidao.contract.alerts.AlertRaised;
import lidao.contract.customers.Tier;
import lidao.contract.interactions.BookingReceived;
import lidao.contract.reminders.GiftDue;
import lidao.contract.reminders.PreparationDue;
import lidao.contract.reminders.VisitDue;
import lidao.reminder.Guest;
import lidao.reminder.ReminderTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What the house does before the day. */
class CarePlansTest extends ReminderTest {

  private static final String STEPS = "/api/reminders/care-steps";

  @Autowired private TransactionTemplate transaction;

  @Test
  void without_a_booking_a_gift_is_due_7_days_before_and_a_visit_3() {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    Guest guest = born(new Guest(), 3, 20);
    care("2026-03-13T00:59:59Z");
    assertThat(published(GiftDue.class, guest.id)).isEmpty();
    assertThat(published(PreparationDue.class, guest.id)).isEmpty();

    care("2026-03-13T01:00:00Z");
    care("2026-03-13T05:00:00Z");
    JsonNode gift = only(published(GiftDue.class, guest.id));
    assertThat(gift.get("dueOn").asString()).isEqualTo("2026-03-13");
    assertThat(gift.get("occasion").asString()).isEqualTo("BIRTHDAY");
    JsonNode alert = only(published(AlertRaised.class, guest.id));
    assertThat(alert.get("code").asString()).isEqualTo("care.gift");
    assertThat(alert.get("role").asString()).isEqualTo("staff");

    care("2026-03-17T01:00:00Z");
    assertThat(published(VisitDue.class, guest.id)).hasSize(1);
    assertThat(published(GiftDue.class, guest.id)).hasSize(1);

    ResponseEntity<String> done =
        post(step(guest, "GIFT") + "/done", "{\"gift\":\"PEACH_BUNS\",\"note\":\"送到前台\"}", "staff");
    assertThat(done.getStatusCode().value()).as(done.getBody()).isEqualTo(200);
    assertThat(published(AlertCleared.class, id(alert, "alertId"))).hasSize(1);
    assertThat(post(step(guest, "GIFT") + "/done", "{}", "staff").getStatusCode().value())
        .isEqualTo(409);

    care("2026-03-20T15:59:59Z");
    assertThat(get(step(guest, "VISIT"), "staff").get("state").asString()).isEqualTo("DUE");
    care("2026-03-20T16:00:00Z");
    JsonNode passed = get(step(guest, "VISIT"), "staff");
    assertThat(passed.get("state").asString()).isEqualTo("PASSED");
    assertThat(passed.get("reason").asString()).isEqualTo("DAY_IS_OVER");
    assertThat(
            db.sql("select count(*) from standing_alert where cause_key like 'care/%'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void a_table_booked_by_anybody_of_the_household_has_staff_prepare_and_no_gift_sent() {
    clock.set(Instant.parse("2026-12-01T00:00:00Z"));
    UUID household = UUID.randomUUID();
    Guest host = new Guest().of(household);
    Guest wife = new Guest().of(household);
    hear(host.profile(), wife.profile());
    hear(booking(wife, "2027-02-06", false));
    care("2027-01-22T00:59:00Z");
    assertThat(published(PreparationDue.class, household)).isEmpty();
    care("2027-01-22T01:00:00Z");
    assertThat(published(PreparationDue.class, household)).hasSize(1);
    care("2027-01-30T01:00:00Z");
    assertThat(published(GiftDue.class, household)).isEmpty();
    assertThat(reasonOf("GIFT")).isEqualTo("BOOKED");
  }

  @Test
  void a_booking_that_comes_late_turns_the_gift_into_a_preparation_and_a_cancelled_one_back() {
    clock.set(Instant.parse("2026-12-01T00:00:00Z"));
    Guest guest = new Guest();
    hear(guest.profile());
    care("2027-01-30T01:00:00Z");
    JsonNode gift = only(published(AlertRaised.class, guest.id));

    BookingReceived booked = booking(guest, "2027-02-06", false);
    hear(booked);
    care("2027-01-31T01:00:00Z");
    assertThat(published(PreparationDue.class, guest.id)).hasSize(1);
    assertThat(published(AlertCleared.class, id(gift, "alertId"))).hasSize(1);
    assertThat(reasonOf("GIFT")).isEqualTo("BOOKED");

    hear(
        new BookingReceived(
            booked.bookingId(), guest.id, booked.date(), null, null, null, Boolean.TRUE));
    care("2027-02-01T01:00:00Z");
    assertThat(published(GiftDue.class, guest.id)).hasSize(2);
    assertThat(reasonOf("PREPARE")).isEqualTo("NOT_BOOKED");
    // A booking of another day is nobody's business.
    hear(booking(guest, "2027-02-07", false));
    care("2027-02-01T02:00:00Z");
    assertThat(reasonOf("PREPARE")).isEqualTo("NOT_BOOKED");
  }

  @Test
  void an_official_gets_no_gift_and_a_house_in_mourning_nothing_festive() {
    clock.set(Instant.parse("2026-12-01T00:00:00Z"));
    Guest official = born(new Guest().servesTheState(), 2, 6);
    Guest mourner = born(new Guest().mourns(LocalDate.of(2026, 11, 1)), 2, 6);
    care("2027-02-03T01:00:00Z");

    assertThat(published(GiftDue.class, official.id)).isEmpty();
    assertThat(published(VisitDue.class, official.id)).hasSize(2);
    assertThat(reasons(official, "GIFT")).containsExactly("OFFICIAL", "OFFICIAL");
    assertThat(published(VisitDue.class, mourner.id))
        .extracting(v -> v.get("occasion").asString())
        .containsExactly("BIRTHDAY");
    assertThat(reasons(mourner, "VISIT")).containsExactlyInAnyOrder("BEREAVED", null);
  }

  @Test
  void lead_times_are_those_of_the_occasion_and_the_tier() {
    clock.set(Instant.parse("2026-12-01T00:00:00Z"));
    Guest top = new Guest().of(Tier.A);
    Guest general = new Guest();
    hear(top.profile(), general.profile());
    put(
        "/api/reminders/occasions/SPRING_FESTIVAL",
        """
        {"name":{"zh":"春节","en":"Spring Festival"},"day":{"festival":"SPRING_FESTIVAL"},
         "care":{"tiers":{"A":{"giftDays":10,"giftLimit":150.5}}}}
        """);
    tick("plan");
    care("2027-01-27T01:00:00Z");
    JsonNode gift = only(published(GiftDue.class, top.id));
    assertThat(gift.get("giftLimit").decimalValue()).isEqualByComparingTo("150.5");
    care("2027-02-05T01:00:00Z");
    assertThat(published(VisitDue.class, top.id)).isEmpty();
    assertThat(published(GiftDue.class, general.id)).isEmpty();

    // The limit forbids, a taboo warns, both are told.
    post(
        "/api/reminders/gifts",
        """
        {"code":"CLOCK","gift":{"name":{"zh":"座钟","en":"A clock"},"cost":99,"kinds":["CLOCK"]}}
        """,
        "supervisor");
    String step = step(top, "GIFT");
    JsonNode offers = get(step + "/gifts", "staff");
    assertThat(offers)
        .extracting(o -> o.get("code").asString())
        .containsExactly("NEW_YEAR_CAKE", "CLOCK");
    assertThat(offers.get(1).get("warnings").get(0).asString()).contains("death");
    assertThat(post(step + "/done", "{\"gift\":\"TEA\"}", "staff").getBody())
        .contains("\"gift\"", "the limit is 150.5");
    assertThat(post(step + "/done", "{\"gift\":\"NO_SUCH\"}", "staff").getStatusCode().value())
        .isEqualTo(422);
    assertThat(post(step + "/done", "{\"note\":\"a\\u0000b\"}", "staff").getBody())
        .contains("\"note\"");
    ResponseEntity<String> done = post(step + "/done", "{\"gift\":\"CLOCK\"}", "staff");
    assertThat(read(String.valueOf(done.getBody())).get("warnings").get(0).asString())
        .as("warned, and not blocked")
        .isNotBlank();
    db.sql("delete from gift where code = 'CLOCK'").update();
  }

  @Test
  void after_a_long_stop_nothing_is_asked_for_that_is_over() {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    Guest guest = born(new Guest(), 3, 20);
    care("2026-03-21T01:00:00Z");
    assertThat(published(GiftDue.class, guest.id)).isEmpty();
    assertThat(published(VisitDue.class, guest.id)).isEmpty();
    // Registered three days before the day, a gift can still go out.
    Guest late = born(new Guest(), 3, 24);
    care("2026-03-21T02:00:00Z");
    assertThat(published(GiftDue.class, late.id)).hasSize(1);
    assertThat(published(VisitDue.class, late.id)).hasSize(1);
    // A correction moves the day away; what was asked for is no more.
    hear(late.born(StatedDate.solar(1980, 9, 24)).profile());
    tick("care");
    assertThat(
            db.sql("select count(*) from standing_alert where cause_key like 'care/%'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void the_same_for_very_many_is_one_alert() {
    clock.set(Instant.parse("2026-12-01T00:00:00Z"));
    List<Guest> guests = Stream.generate(Guest::new).limit(60).toList();
    hear(guests.stream().map(Guest::profile).toArray(Fact[]::new));
    care("2027-01-30T01:00:00Z");
    assertThat(db.sql("select cause_key from standing_alert").query(String.class).list())
        .containsExactly("care/SPRING_FESTIVAL/2027-02-06/GIFT/many");
    assertThat(get(STEPS + "?state=DUE&limit=200", "staff").get("items").size()).isEqualTo(60);
    care("2027-02-06T16:00:00Z");
    assertThat(
            db.sql("select count(*) from standing_alert where cause_key like 'care/%'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void of_very_many_steps_that_come_at_one_moment_a_batch_is_read_off_in_order() {
    clock.set(Instant.parse("2026-12-01T00:00:00Z"));
    transaction.executeWithoutResult(
        status -> {
          db.sql(
                  """
                  insert into occurrence (household_id, customer_id, occasion, calendar, year, date, time_zone, due_at,
                    last_moment, next_step_at)
                  select id, id, 'SPRING_FESTIVAL', 'LUNAR', 2027, '2027-02-06', 'Asia/Shanghai',
                    '2027-02-06T01:00:00Z', '2027-02-09T12:00:00Z', '2026-11-30T01:00:00Z'
                  from (select uuidv7() as id from generate_series(1, 8000)) h
                  """)
              .update();
          db.sql("analyze occurrence").update();
          List<String> plan =
              db.sql("explain (costs off) " + FollowCarePlans.REACHED)
                  .param("now", OffsetDateTime.parse("2026-12-01T00:00:00Z"))
                  .param("batch", 500)
                  .query(String.class)
                  .list();
          assertThat(String.join("\n", plan))
              .contains("using occurrence_next_step")
              .doesNotContain("Sort");
        });
  }

  private void care(String instant) {
    at(instant);
    tick("care");
  }

  private Guest born(Guest guest, int month, int day) {
    hear(guest.born(StatedDate.solar(1960, month, day)).profile());
    return guest;
  }

  private static BookingReceived booking(Guest of, String day, boolean cancelled) {
    return new BookingReceived(
        UUID.randomUUID(), of.id, LocalDate.parse(day), null, 8, null, cancelled ? true : null);
  }

  private String step(Guest of, String step) {
    JsonNode found =
        get(STEPS + "?customerId=" + of.id + "&step=" + step, "staff").get("items").get(0);
    return STEPS + "/" + found.get("id").asString();
  }

  private String reasonOf(String step) {
    return db.sql("select coalesce(reason, '') from care_step where step = ? and state <> 'DUE'")
        .param(step)
        .query(String.class)
        .single();
  }

  private List<String> reasons(Guest of, String step) {
    return db.sql("select reason from care_step where customer_id = ? and step = ?")
        .params(of.id, step)
        .query(String.class)
        .list();
  }

  private void put(String path, String body) {
    String etag =
        String.valueOf(
            http("staff").get().uri(path).retrieve().toBodilessEntity().getHeaders().getETag());
    ResponseEntity<String> answer =
        send(HttpMethod.PUT, path, body, Map.of("If-Match", etag), "supervisor");
    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
  }

  private static JsonNode only(List<JsonNode> events) {
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  private static UUID id(JsonNode event, String field) {
    return UUID.fromString(event.get(field).asString());
  }
}
