package lidao.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import lidao.fixture.TestRecord;
import lidao.fixture.TestTopics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ContactPointsTest extends CustomerServiceTest {

  @Test
  void a_postal_address_is_added_for_cards_corrected_and_taken_off() {
    String points = customer("秦淮", phone());
    Answer added =
        post(
            points,
            "{\"channel\":\"POST\",\"address\":{\"street\":\"福州路1号\",\"city\":\"上海市\",\"postalCode\":\"200001\"}}");
    assertThat(added.status()).as(added.response().body()).isEqualTo(201);
    assertThat(contactPoints(points)).endsWith("POST 200001 上海市 福州路1号");

    String other =
        "{\"channel\":\"POST\",\"address\":{\"street\":\"1 High Street\",\"city\":\"Leeds\"}}";
    assertThat(post(points, other).status()).as("there is one").isEqualTo(409);
    String place = added.header("Location");
    Answer corrected = put(place, other, added.header("ETag"));
    assertThat(corrected.header("Location")).as("its id stays").isEqualTo(place);
    assertThat(contactPoints(points)).endsWith("POST 1 High Street, Leeds");

    assertThat(delete(place, corrected.header("ETag")).status()).isEqualTo(204);
    assertThat(contactPoints(points)).noneMatch(point -> point.startsWith("POST"));
    assertThat(get(points).json()).hasSize(1);
  }

  @Test
  void a_postal_address_that_staff_took_off_is_not_brought_back_by_a_report() {
    String phone = phone();
    String points = customer("Paula Post", phone);
    String address = "{\"street\":\"1 High Street\",\"city\":\"Leeds\"}";
    Answer added = post(points, "{\"channel\":\"POST\",\"address\":" + address + "}");
    assertThat(delete(added.header("Location"), added.header("ETag")).status()).isEqualTo(204);

    String code = random("P-");
    TestTopics.publish(
        INTAKE,
        code,
        reported(
            "/web",
            "{\"customerCode\":\"%s\",\"name\":\"Paula Post\",\"phones\":[\"%s\"],\"address\":%s}"
                .formatted(code, phone, address)));
    String record = points.replace("/contact-points", "");
    await().until(() -> get(record).json().path("codes").size() == 1);

    assertThat(get(points).json()).hasSize(1);
    assertThat(contactPoints(points)).containsExactly("SMS " + phone);
  }

  @Test
  void a_number_is_corrected_in_its_place_and_the_old_one_does_not_come_back() {
    String old = phone();
    String points = customer("Ada Lovelace", old);
    String mail = random("ada") + "@example.com";
    Answer added = post(points, "{\"channel\":\"EMAIL\",\"value\":\"" + mail + "\"}");
    assertThat(added.status()).isEqualTo(201);
    String number = get(points).json().path(0).path("id").asString();

    String now = phone();
    String body = "{\"channel\":\"PHONE\",\"value\":\"" + now + "\"}";
    Answer corrected = put(points + "/" + number, body, added.header("ETag"));
    assertThat(corrected.status()).as(corrected.response().body()).isEqualTo(200);
    assertThat(contactPoints(points)).containsExactly("SMS " + now, "EMAIL " + mail);
    post("/api/customers", "{\"name\":\"Ada Lovelace\",\"phones\":[\"%s\"]}".formatted(old));
    assertThat(contactPoints(points)).as("known by it, not reached").hasSize(2);
    assertThat(put(points + "/" + number, body, corrected.header("ETag")).status()).isEqualTo(404);

    // Staff may think again.
    post(points, "{\"channel\":\"PHONE\",\"value\":\"" + old + "\"}");
    assertThat(contactPoints(points)).hasSize(3);
  }

  @Test
  void only_who_has_seen_the_record_corrects_it_and_consent_stays_untouched() {
    String points = customer("Iris", phone());
    String place = points + "/" + get(points).json().path(0).path("id").asString();
    String body = "{\"channel\":\"PHONE\",\"value\":\"" + phone() + "\"}";

    assertThat(send("PUT", place, body, "application/json", "staff").status()).isEqualTo(428);
    assertThat(put(place, body, "\"9\"").status()).isEqualTo(412);
    assertThat(send("DELETE", place, null, "application/json", "staff").status()).isEqualTo(428);
    Answer off = delete(place, "\"1\"");
    assertThat(off.status()).isEqualTo(204);
    assertThat(delete(place, off.header("ETag")).status()).isEqualTo(404);
    JsonNode consents = last(points).path("consents");
    assertThat(consents).hasSize(1);
    assertThat(consents.path(0).path("granted").asBoolean()).isTrue();
  }

  @Test
  void what_cannot_be_reached_is_refused_by_its_field() {
    String points = customer("Jonas", phone());
    assertThat(post(points, "{\"value\":\"x@example.com\"}").faults()).containsExactly("channel");
    assertThat(post(points, "{\"channel\":\"EMAIL\"}").faults()).containsExactly("value");
    assertThat(post(points, "{\"channel\":\"EMAIL\",\"value\":\"no\"}").faults())
        .containsExactly("value");
    assertThat(post(points, "{\"channel\":\"SMS\",\"value\":\"12\"}").faults())
        .containsExactly("value");
    assertThat(post(points, "{\"channel\":\"POST\",\"address\":{\"city\":\"Bonn\"}}").faults())
        .containsExactly("address.street");
    assertThat(
            post(points, "{\"channel\":\"POST\",\"address\":{\"street\":\"a\\u0000b\"}}").faults())
        .containsExactly("address.street");
    String place = points + "/" + get(points).json().path(0).path("id").asString();
    assertThat(put(place, "{\"channel\":\"EMAIL\",\"value\":\"j@example.com\"}", "\"1\"").faults())
        .containsExactly("channel");
    String nobody = "/api/customers/00000000-0000-0000-0000-000000000001/contact-points";
    assertThat(get(nobody).status()).isEqualTo(404);
  }

  private String customer(String name, String phone) {
    Answer created =
        post(
            "/api/customers",
            """
            {"name":"%s","phones":["%s"],
             "consents":[{"channel":"SMS","purpose":"GREETING","granted":true}]}"""
                .formatted(name, phone));
    assertThat(created.status()).as(created.response().body()).isEqualTo(201);
    return "/api/customers/" + created.id() + "/contact-points";
  }

  private Answer put(String place, String body, String etag) {
    return send("PUT", place, body, "application/json", "staff", "If-Match", etag);
  }

  private Answer delete(String place, String etag) {
    return send("DELETE", place, null, "application/json", "staff", "If-Match", etag);
  }

  /** As the other services hear of them. */
  private List<String> contactPoints(String points) {
    return last(points)
        .path("contactPoints")
        .valueStream()
        .map(p -> p.path("channel").asString() + " " + p.path("value").asString())
        .toList();
  }

  private JsonNode last(String points) {
    List<TestRecord> told = published(PROFILES, points.split("/")[3]);
    return JSON.readTree(told.get(told.size() - 1).value());
  }
}
