package lidao.reminder.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lidao.contract.StatedDate;
import lidao.contract.complaints.ComplaintResolved;
import lidao.contract.complaints.Severity;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.CustomerProfile.Identity;
import lidao.contract.customers.CustomerProfile.MergedInto;
import lidao.contract.interactions.BookingReceived;
import lidao.contract.reminders.GreetingSkipped;
import lidao.reminder.Guest;
import lidao.reminder.ReminderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

class MergedCustomersTest extends ReminderTest {

  private static final StatedDate DAY = StatedDate.solar(1980, 3, 10);

  private final UUID household = UUID.randomUUID();
  private final UUID otherHousehold = UUID.randomUUID();
  private final Guest survivor = new Guest().of(household);
  private final Guest absorbed = new Guest().of(otherHousehold);

  @BeforeEach
  void march() {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void one_who_stood_in_two_records_is_greeted_once_whichever_is_told_of_first(boolean pointer) {
    hear(survivor.born(DAY).profile(), absorbed.born(DAY).profile());
    merge(pointer);

    at("2026-03-10T02:00:00Z");

    assertThat(greeted()).isOne();
    assertThat(mail(survivor.email)).hasSize(1);
  }

  @Test
  void a_greeting_that_went_out_to_the_absorbed_one_keeps_the_survivors_back() {
    // The survivor's record has the day a week late.
    hear(survivor.born(StatedDate.solar(1980, 3, 17)).profile(), absorbed.born(DAY).profile());
    at("2026-03-10T02:00:00Z");
    assertThat(mail(absorbed.email)).hasSize(1);

    merge(true);
    at("2026-03-17T02:00:00Z");

    assertThat(greeted()).isOne();
    assertThat(
            get("/api/reminders/greetings?customerId=" + survivor.id, "staff")
                .get("items")
                .valueStream()
                .map(g -> g.get("state").asString()))
        .as("what went out is the survivor's history")
        .containsExactly("SENT");
    assertThat(get("/api/reminders/greetings?customerId=" + absorbed.id, "staff").get("items"))
        .hasSize(1);
  }

  @Test
  void of_two_greetings_that_wait_at_the_time_of_the_merge_one_goes() {
    mailSender.setPort(1); // Nobody answers: both wait for another attempt.
    hear(survivor.born(DAY).profile(), absorbed.born(DAY).profile());
    at("2026-03-10T02:00:00Z");
    assertThat(greeted()).isZero();

    merge(true);
    mailSender.setPort(MAIL.getSmtp().getPort());
    at("2026-03-10T06:00:00Z");

    assertThat(greeted()).isOne();
    assertThat(published(GreetingSkipped.class, survivor.id))
        .extracting(skipped -> skipped.get("reason").asString())
        .containsExactly("ALREADY_GREETED");
  }

  @Test
  void a_festival_comes_to_the_joined_household_once_though_one_of_the_two_was_sent() {
    clock.set(Instant.parse("2027-01-10T00:00:00Z"));
    Guest eastern = absorbed.in("Asia/Tokyo");
    hear(survivor.profile(), eastern.profile());
    at("2027-02-06T00:30:00Z"); // 9:30 in Tokyo, 8:30 in Shanghai
    assertThat(mail(absorbed.email)).hasSize(1);

    merge(true);
    at("2027-02-06T02:00:00Z");

    assertThat(greeted()).isOne();
  }

  @Test
  void what_was_refused_for_the_absorbed_one_does_not_keep_the_survivors_greeting_back() {
    hear(
        survivor.born(DAY).profile(), absorbed.born(DAY).in("Asia/Tokyo").withoutEmail().profile());
    at("2026-03-10T00:30:00Z");
    db.sql("update letter set state = 'SKIPPED'").update();

    merge(true);
    at("2026-03-10T02:00:00Z");

    assertThat(mail(survivor.email)).hasSize(1);
  }

  @Test
  void the_absorbed_ones_birthday_is_greeted_under_the_survivors_name_where_only_that_was_known() {
    hear(survivor.profile(), absorbed.born(DAY).profile());
    survivor.born(DAY);
    merge(true);

    at("2026-03-10T02:00:00Z");

    assertThat(mail(survivor.email)).hasSize(1);
    assertThat(mail(absorbed.email)).isEmpty();
  }

  @Test
  void links_of_a_chain_resolve_in_either_order() {
    Guest last = new Guest().of(UUID.randomUUID()).born(DAY);
    hear(survivor.born(DAY).profile(), absorbed.born(DAY).profile(), last.profile());
    hear(pointer(survivor, last), pointer(absorbed, survivor));

    at("2026-03-10T02:00:00Z");

    assertThat(mail(last.email)).hasSize(1);
    assertThat(greeted() + mail(last.email).size()).isOne();
    assertThat(get("/api/reminders/customers/" + absorbed.id + "/occasions", "staff")).isNotEmpty();
  }

  @Test
  void days_bookings_follow_ups_and_refusals_of_the_absorbed_one_are_the_survivors() {
    hear(survivor.born(DAY).profile(), absorbed.born(DAY).profile());
    post(
        "/api/reminders/occasions",
        """
        {"code":"WEDDING","occasion":{"name":{"zh":"结婚纪念","en":"Wedding day"},"whose":"CUSTOMER"}}
        """,
        "supervisor");
    send(
        HttpMethod.PUT,
        "/api/reminders/customers/" + absorbed.id + "/occasions/WEDDING",
        "{\"calendar\":\"SOLAR\",\"month\":5,\"day\":4}",
        java.util.Map.of(),
        "staff");
    UUID before = UUID.randomUUID();
    hear(booked(absorbed.id), resolved(before));
    db.sql("insert into unsubscribed values (?, 'EMAIL', 'MARKETING', now())")
        .param(absorbed.id)
        .update();

    merge(false);
    UUID after = UUID.randomUUID();
    hear(booked(absorbed.id), resolved(after));

    for (String table : List.of("booking", "follow_up", "unsubscribed", "kept_day", "occurrence")) {
      assertThat(db.sql("select distinct customer_id from " + table).query(UUID.class).list())
          .as(table)
          .containsExactly(survivor.id);
    }
    assertThat(
            db.sql("select count(*) from follow_up where complaint_id in (?, ?)")
                .params(before, after)
                .query(Long.class)
                .single())
        .isEqualTo(6);
    assertThat(get("/api/reminders/customers/" + survivor.id + "/occasions", "staff").toString())
        .contains("WEDDING");
  }

  private int greeted() {
    return mail(survivor.email).size() + mail(absorbed.email).size();
  }

  /** What customer-service publishes, in either order: it is promised for one key only. */
  private void merge(boolean pointerFirst) {
    List<CustomerProfile> both = new ArrayList<>(List.of(pointer(absorbed, survivor)));
    both.add(pointerFirst ? 1 : 0, survivor.profile());
    both.forEach(profile -> hear(profile));
  }

  private static CustomerProfile pointer(Guest from, Guest to) {
    CustomerProfile last = from.profile();
    CustomerProfile now = to.profile();
    return CustomerProfile.absorbed(
        from.id,
        last.version(),
        last.name(),
        new MergedInto(
            to.id,
            List.of(
                new Identity(last.household().householdId(), now.household().householdId()),
                new Identity(from.id, to.id))));
  }

  private static BookingReceived booked(UUID customer) {
    return new BookingReceived(
        UUID.randomUUID(), customer, java.time.LocalDate.of(2026, 4, 1), null, 2, null, null);
  }

  private ComplaintResolved resolved(UUID complaint) {
    return new ComplaintResolved(
        complaint,
        "C-1",
        absorbed.id,
        Severity.NORMAL,
        "Cold soup",
        "Warmed",
        Instant.parse("2026-02-27T00:00:00Z"));
  }
}
