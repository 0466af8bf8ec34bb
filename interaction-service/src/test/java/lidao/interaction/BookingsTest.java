package lidao.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lidao.fixture.TestEvent;
import lidao.fixture.TestRecord;
import lidao.fixture.TestTokens;
import lidao.fixture.TestTopics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tables booked: what care plans of the day go by. */
class BookingsTest extends InteractionServiceTest {

  private static final String BOOKINGS = "/api/interactions/bookings";
  private static final String BOOKED = "2026-11-01T10:00:00+08:00";

  @Test
  void a_booking_is_stated_once_with_its_day_and_stands_on_the_timeline_and_in_the_brief() {
    UUID id = UUID.randomUUID();
    arrived(profile(id, "王小明", "+8613800000101"));
    TestEvent booked = reported("B-1", BOOKED, "2027-02-06", "\"customerCode\": \"B-" + id + "\"");
    TestTopics.publish(INTAKE, "x", booked, booked);
    settled();

    JsonNode fact = only(stated(id));
    assertThat(fact.get("date").asString()).isEqualTo("2027-02-06");
    assertThat(fact.get("time").asString()).isEqualTo("18:30:00");
    assertThat(fact.get("guests").asInt()).isEqualTo(8);
    assertThat(fact.get("place").asString()).isEqualTo("兰厅");
    assertThat(fact.has("cancelled")).isFalse();
    assertThat(timeline(id)).containsExactly("INTERACTION BOOKING 2027-02-06 · 18:30 · 兰厅 · × 8");
    assertThat(recorded(id)).as("the contact, and the booking").hasSize(2);
    JsonNode brief = get("/api/interactions/guests/" + id + "/brief");
    assertThat(brief.at("/bookings/0/date").asString()).isEqualTo("2027-02-06");
  }

  @Test
  void what_was_said_last_holds_in_whatever_order_it_arrives() {
    UUID id = UUID.randomUUID();
    arrived(profile(id, "李雷"));
    String who = "\"customerId\": \"" + id + "\"";
    TestEvent first = reported("B-2", BOOKED, "2027-02-06", who);
    TestEvent moved = reported("B-2", "2026-11-03T10:00:00+08:00", "2027-02-13", who);
    TestEvent cancelled =
        reported("B-2", "2026-11-05T10:00:00+08:00", "2027-02-13", who + "}, \"cancelled\": true");
    TestTopics.publish(INTAKE, "one", first);
    settled();
    TestTopics.publish(INTAKE, "one", cancelled);
    settled();
    TestTopics.publish(INTAKE, "two", moved);
    settled();

    assertThat(stated(id))
        .extracting(b -> b.get("date").asString() + b.path("cancelled").asBoolean(false))
        .as("the change that comes after the cancellation is not stated")
        .containsExactly("2027-02-06false", "2027-02-13true");
    assertThat(timeline(id)).as("but was said").hasSize(3);
    assertThat(text(ofCustomer(id), "cancelled")).isEqualTo("true");
    assertThat(get("/api/interactions/guests/" + id + "/brief").get("bookings")).isEmpty();
  }

  @Test
  void
      a_booking_of_somebody_not_known_yet_is_stated_when_the_profile_comes_and_gone_after_erasure() {
    UUID id = UUID.randomUUID();
    String phone = "\"phone\": \"13800000103\"";
    TestTopics.publish(
        INTAKE,
        "x",
        reported("B-3", BOOKED, "2027-02-06", phone),
        reported("B-3", "2026-11-02T10:00:00+08:00", "2027-02-07", phone));
    settled();
    assertThat(stated(id)).isEmpty();
    arrived(profile(id, "赵敏", "+8613800000103"));
    settled();
    assertThat(only(stated(id)).get("date").asString())
        .as("one fact for both: the later")
        .isEqualTo("2027-02-07");
    assertThat(count("booking where customer_id = '" + id + "'")).isOne();

    erased(id);
    assertThat(count("booking where customer_id = '" + id + "'")).isZero();
    assertThat(count("interaction where customer_id = '" + id + "' and booking is not null"))
        .isZero();
  }

  @Test
  void staff_book_change_and_cancel_a_table() {
    UUID id = UUID.randomUUID();
    arrived(profile(id, "韩梅梅"));
    JsonNode contact = post(BOOKINGS, booking(id, "\"date\": \"2027-02-06\", \"guests\": 4"));
    String path = BOOKINGS + "/" + contact.at("/booking/bookingId").asString();
    var found = send("GET", path, STAFF, "");
    String etag = found.headers().firstValue("ETag").orElseThrow();
    assertThat(read(found, 200).get("guests").asInt()).isEqualTo(4);

    String more = "{\"date\": \"2027-02-06\", \"time\": \"19:00\", \"guests\": 6}";
    read(send("PUT", path, STAFF, more), 428);
    read(send("PUT", path, STAFF, more, "If-Match", "\"7\""), 412);
    var changed = send("PUT", path, STAFF, more, "If-Match", etag);
    assertThat(read(changed, 200).get("guests").asInt()).isEqualTo(6);
    read(send("PUT", path, STAFF, more, "If-Match", etag), 412);
    String next = changed.headers().firstValue("ETag").orElseThrow();
    String off = "{\"date\": \"2027-02-06\", \"cancelled\": true}";
    read(send("PUT", path, STAFF, off, "If-Match", next), 200);
    settled();

    assertThat(stated(id))
        .extracting(b -> b.path("guests").asInt(0) + " " + b.path("cancelled").asBoolean(false))
        .containsExactly("4 false", "6 false", "0 true");
    assertThat(timeline(id))
        .containsExactlyInAnyOrder(
            "INTERACTION BOOKING 2027-02-06 · × 4",
            "INTERACTION BOOKING 2027-02-06 · 19:00 · × 6",
            "INTERACTION BOOKING ✕ · 2027-02-06");
    read(send("PUT", BOOKINGS + "/" + id, STAFF, off, "If-Match", next), 404);
  }

  @Test
  void another_system_changes_its_booking_over_http_by_its_number() {
    UUID id = UUID.randomUUID();
    arrived(profile(id, "郭靖"));
    String integrator = TestTokens.bearer("integrator");
    String number = "\"reference\": \"R-9\", \"date\": ";
    String first = booking(id, number + "\"2027-02-06\"");
    read(send("POST", BOOKINGS, integrator, first, "Idempotency-Key", "k-" + id), 201);
    read(send("POST", BOOKINGS, integrator, first, "Idempotency-Key", "k-" + id), 201);
    read(send("POST", BOOKINGS, integrator, booking(id, number + "\"2027-02-08\"")), 201);
    settled();
    assertThat(stated(id))
        .extracting(b -> b.get("date").asString())
        .containsExactly("2027-02-06", "2027-02-08");
    assertThat(stated(id))
        .extracting(b -> b.get("bookingId").asString())
        .containsOnly(ofCustomer(id).get("id").asString());
    String foreign = booking(id, "\"source\": \"/till\", " + number + "\"2027-02-09\"");
    assertThat(
            read(send("POST", BOOKINGS, integrator, foreign), 422).at("/errors/0/field").asString())
        .isEqualTo("source");
    read(send("GET", BOOKINGS, integrator, ""), 403);
  }

  @Test
  void a_booking_that_cannot_be_true_is_refused_by_its_field() {
    UUID id = UUID.randomUUID();
    arrived(profile(id, "杨过"));
    assertThat(fields(booking(id, "\"guests\": 0"))).containsExactlyInAnyOrder("date", "guests");
    assertThat(fields(booking(id, "\"date\": \"2072-02-06\", \"place\": \" \"")))
        .containsExactlyInAnyOrder("date", "place");
    assertThat(fields("{\"date\": \"2027-02-06\"}")).containsExactly("customer");
    assertThat(fields(booking(id, "\"date\": \"2027-02-30\""))).containsExactly("date");
    assertThat(fields(booking(id, "\"date\": \"2027-02-06\", \"note\": \"\\u0000\"")))
        .containsExactly("note");

    String who = "\"customerId\": \"" + id + "\"";
    TestEvent impossible = reported("B-8", BOOKED, "2027-02-30", who);
    TestEvent unnamed = reported(" ", BOOKED, "2027-02-06", who);
    TestTopics.publish(
        INTAKE, "x", impossible, unnamed, reported("B-9", BOOKED, "2027-02-06", who));
    settled();
    assertThat(text(parked(impossible.id()), "field")).isEqualTo("date");
    assertThat(text(parked(unnamed.id()), "field")).isEqualTo("reference");
    assertThat(stated(id)).as("the good one goes through").hasSize(1);
  }

  @Test
  void bookings_are_listed_by_day_in_pages() {
    UUID id = UUID.randomUUID();
    arrived(profile(id, "小龙女"));
    for (String day : List.of("2027-02-08", "2027-02-06", "2026-11-01", "2027-02-07")) {
      post(BOOKINGS, booking(id, "\"date\": \"" + day + "\""));
    }
    JsonNode first = get(BOOKINGS + "?limit=2&customerId=" + id);
    JsonNode rest = get(BOOKINGS + "?customerId=" + id + "&cursor=" + text(first, "next"));
    assertThat(
            Stream.concat(first.get("items").valueStream(), rest.get("items").valueStream())
                .map(b -> b.get("date").asString()))
        .as("from today on")
        .containsExactly("2027-02-06", "2027-02-07", "2027-02-08");
    assertThat(get(BOOKINGS + "?from=2026-10-01&customerId=" + id).get("items")).hasSize(4);
  }

  private static TestEvent reported(String reference, String at, String date, String who) {
    String end = who.contains("}") ? "" : "}";
    return TestEvent.of(
        "/booking",
        "care.BookingReported.v1",
        """
        {"reference": "%s", "occurredAt": "%s", "date": "%s", "time": "18:30", "guests": 8,
         "place": "兰厅", "customer": {%s%s}"""
            .formatted(reference, at, date, who, end));
  }

  private static String booking(UUID customerId, String fields) {
    return "{\"customer\": {\"customerId\": \"" + customerId + "\"}, " + fields + "}";
  }

  private List<String> fields(String body) {
    return read(send("POST", BOOKINGS, STAFF, body), 422)
        .get("errors")
        .valueStream()
        .map(e -> e.get("field").asString())
        .toList();
  }

  private JsonNode ofCustomer(UUID id) {
    return only(get(BOOKINGS + "?customerId=" + id).get("items").valueStream().toList());
  }

  private static List<JsonNode> stated(UUID customerId) {
    return recorded(customerId).stream()
        .filter(r -> r.type().equals("care.BookingReceived.v1"))
        .map(TestRecord::value)
        .map(JSON::readTree)
        .toList();
  }

  private static JsonNode only(List<JsonNode> nodes) {
    assertThat(nodes).hasSize(1);
    return nodes.get(0);
  }
}
