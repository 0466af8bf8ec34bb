package lidao.reminder.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lidao.reminder.ReminderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** The catalogue of gifts. */
class GiftsTest extends ReminderTest {

  private static final String ALL = "/api/reminders/gifts";

  @Test
  void a_gift_is_made_changed_by_who_has_seen_it_and_taken_away() {
    String body =
        "{\"code\":\"SCARF\",\"gift\":{\"name\":{\"zh\":\"围巾\",\"en\":\"A scarf\"},\"cost\":120}}";
    assertThat(post(ALL, body, "staff").getStatusCode().value()).isEqualTo(403);
    ResponseEntity<String> made = post(ALL, body, "supervisor");
    assertThat(made.getStatusCode().value()).as(made.getBody()).isEqualTo(201);
    assertThat(post(ALL, body, "supervisor").getStatusCode().value()).isEqualTo(409);
    String etag = String.valueOf(made.getHeaders().getETag());
    String changed =
        "{\"name\":{\"zh\":\"围巾\",\"en\":\"A scarf\"},\"cost\":130,\"notTo\":[\"SG\"]}";
    assertThat(put(changed, Map.of())).isEqualTo(428);
    assertThat(put(changed, Map.of("If-Match", etag))).isEqualTo(200);
    assertThat(put(changed, Map.of("If-Match", etag))).isEqualTo(412);
    assertThat(get(ALL + "/SCARF", "staff").get("gift").get("notTo").get(0).asString())
        .isEqualTo("SG");
    String now =
        String.valueOf(
            http("staff")
                .get()
                .uri(ALL + "/SCARF")
                .retrieve()
                .toBodilessEntity()
                .getHeaders()
                .getETag());
    assertThat(
            send(HttpMethod.DELETE, ALL + "/SCARF", null, Map.of("If-Match", now), "supervisor")
                .getStatusCode()
                .value())
        .isEqualTo(204);
    assertThat(
            http("staff")
                .get()
                .uri(ALL + "/SCARF")
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "cost":-1|gift.cost
          "cost":1e300|gift.cost
          "cost":"dear"|gift.cost
          "cost":1,"regions":[null]|gift.regions
          "cost":1,"regions":["Mars"]|gift.regions
          "cost":1,"notTo":["xx"]|gift.notTo
          "cost":1,"tiers":[null]|gift.tiers
          "cost":1,"kinds":["a clock"]|gift.kinds
          "cost":1,"kinds":["CLOK"]|gift.kinds
          "cost":1,"taboos":[null]|gift.taboos
          "cost":1,"taboos":[{"zh":"忌"}]|gift.taboos
          "cost":1,"taboos":[{"zh":"a\\u0000b","en":"b"}]|gift.taboos
          """)
  void a_gift_that_cannot_be_is_refused_by_the_name_of_the_field(String part, String field) {
    String body = "{\"code\":\"TRIAL\",\"gift\":{\"name\":{\"zh\":\"试\",\"en\":\"Trial\"},%s}}";
    ResponseEntity<String> answer = post(ALL, body.formatted(part), "supervisor");
    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(422);
    assertThat(answer.getBody()).contains("\"field\":\"" + field);
  }

  private int put(String body, Map<String, String> headers) {
    return send(HttpMethod.PUT, ALL + "/SCARF", body, headers, "supervisor")
        .getStatusCode()
        .value();
  }
}
