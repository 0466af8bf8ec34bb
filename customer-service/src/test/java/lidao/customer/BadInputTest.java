package lidao.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import lidao.fixture.TestTopics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest extends CustomerServiceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "birthday.day|\"birthday\":{\"calendar\":\"SOLAR\",\"month\":2,\"day\":30}",
        "birthday.day|\"birthday\":{\"calendar\":\"SOLAR\",\"year\":2026,\"month\":2,\"day\":29}",
        "birthday.day|\"birthday\":{\"calendar\":\"LUNAR\",\"month\":8,\"day\":31}",
        "birthday.leapMonth|\"birthday\":{\"calendar\":\"LUNAR\",\"month\":1,\"day\":5,\"leapMonth\":true}",
        "birthday.calendar|\"birthday\":{\"month\":1,\"day\":5}",
        "honourees[0].birthday.month|\"honourees\":[{\"name\":\"x\",\"relation\":\"SPOUSE\",\"birthday\":{\"calendar\":\"SOLAR\",\"month\":13,\"day\":1}}]",
        "honourees[0].name|\"honourees\":[{\"relation\":\"SPOUSE\",\"birthday\":{\"calendar\":\"SOLAR\",\"month\":1,\"day\":1}}]",
        "emails[1]|\"emails\":[\"a@example.com\",\"a@b\"]",
        "phones[0]|\"phones\":[\"12345\"]",
        "country|\"country\":\"ZZ\"",
        "country|\"country\":\"Germany\"",
        "timeZone|\"timeZone\":\"Asia/Beijing\"",
        "language|\"language\":\"chinesisch\"",
        "salutation|\"salutation\":\"a\\u0000b\"",
        "codes[0].source|\"codes\":[{\"code\":\"1\"}]",
        "nickname|\"nickname\":\"x\"",
        "consents[0].since|\"consents\":[{\"channel\":\"EMAIL\",\"purpose\":\"GREETING\",\"granted\":true,\"since\":\"2099-01-01T00:00:00Z\"}]",
        "consents[0].channel|\"consents\":[{\"channel\":\"PIGEON\",\"purpose\":\"GREETING\",\"granted\":true}]",
      })
  void what_cannot_be_is_refused_by_the_name_of_its_field(String field, String part) {
    Answer answer = post("/api/customers", "{\"name\":\"Ann\"," + part + "}");

    assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.faults()).containsExactly(field);
  }

  @Test
  void all_faults_of_a_request_are_told_at_once() {
    Answer answer =
        post("/api/customers", "{\"emails\":[\"x\"],\"phones\":[\"y\"],\"country\":\"Q\"}");

    assertThat(answer.faults()).containsExactly("country", "emails[0]", "phones[0]");
    assertThat(post("/api/customers", "{}").faults()).containsExactly("name");
    assertThat(post("/api/customers", "{\"name\":").status()).isEqualTo(400);
  }

  @Test
  void a_bad_report_is_parked_with_its_field_and_the_good_ones_around_it_go_in() {
    String good = random("G-");
    String bad = random("X-");
    String body =
        "{\"customerCode\":\"%s\",\"name\":\"%s\",\"birthday\":{\"calendar\":\"LUNAR\",\"month\":8,\"day\":%d}}";
    TestTopics.publish(
        INTAKE,
        "one-key",
        reported("/pos", body.formatted(good + 1, "Ann One", 30)),
        reported("/pos", body.formatted(bad, "Ben Bad", 31)),
        reported("/pos", "{\"name\":\"Nobody Knows\"}").withId(bad),
        reported(
            "/pos",
            "{\"customerCode\":\"%s\",\"name\":\"Dan\",\"consents\":[{\"channel\":\"SMS\",\"purpose\":\"MARKETING\",\"granted\":true,\"since\":\"2099-01-01T00:00:00Z\"}]}"
                .formatted(bad)),
        reported("/pos", body.formatted(good + 2, "Cat Two", 29)));

    await().until(() -> get("/api/customers?q=" + good + 2).json().path("items").size() == 1);
    assertThat(get("/api/customers?q=" + good + 1).json().path("items").size()).isEqualTo(1);
    assertThat(get("/api/customers?q=" + bad).json().path("items").size()).isZero();
    String parked =
        send("GET", "/api/customers/parked-events", null, "application/json", "operator")
            .response()
            .body();
    assertThat(parked).contains("birthday.day", "customerCode", "consents[0].since");
  }

  @Test
  void reports_that_could_mean_two_customers_wait_and_a_request_says_which_two() {
    String phone = phone();
    String mail = random("shared") + "@example.com";
    String one =
        post("/api/customers", "{\"name\":\"Anna Berg\",\"phones\":[\"%s\"]}".formatted(phone))
            .id();
    String other =
        post("/api/customers", "{\"name\":\"Berg\",\"emails\":[\"%s\"]}".formatted(mail)).id();

    Answer unclear =
        post(
            "/api/customers",
            "{\"name\":\"A. Berg\",\"phones\":[\"%s\"],\"emails\":[\"%s\"]}"
                .formatted(phone, mail));

    assertThat(unclear.status()).isEqualTo(409);
    assertThat(unclear.response().body()).contains(one, other);
  }

  @Test
  void every_endpoint_asks_for_its_role() {
    String id = post("/api/customers", "{\"name\":\"Role\"}").id();
    for (String path : List.of("/api/customers", "/api/customers/" + id)) {
      assertThat(send("GET", path, null, "application/json", "integrator").status()).isEqualTo(403);
      assertThat(send("GET", path, null, "application/json", "operator").status()).isEqualTo(403);
    }
    assertThat(
            send("POST", "/api/customers", "{\"name\":\"Int\"}", "application/json", "integrator")
                .status())
        .isEqualTo(201);
    assertThat(
            send("PATCH", "/api/customers/" + id, "{}", "application/json", "integrator").status())
        .isEqualTo(403);
    assertThat(
            send("GET", "/api/customers/parked-events", null, "application/json", "staff").status())
        .isEqualTo(403);
    assertThat(send("GET", "/api/customers/imports", null, "application/json", "operator").status())
        .isEqualTo(403);
  }
}
