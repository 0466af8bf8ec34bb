package lidao.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import lidao.standalone.Role;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/**
 * A store finds in the evening that it has sold an empty display unit. It has two clues, makes 35
 * attempts through the night, and stands at her door next morning with a new one, a cake and a
 * memorandum of everything it did.
 */
class UnknownCustomerJourneyTest {

  private final House house = House.open();

  @Test
  void nobody_s_complaint_is_found_a_customer_and_the_memorandum_can_be_read_to_her()
      throws Exception {
    House.Answer customer =
        house.post(
            Role.STAFF,
            "/api/customers",
            """
            {"name":"Jacqueline 季琳","salutation":"季女士","language":"zh-TW","country":"CN",
             "phones":["+8613800935150"],"emails":["ji.lin@example.com"]}\
            """);
    assertThat(customer.status()).as(customer.body().toString()).isEqualTo(201);
    String customerId =
        customer.text("/customerId").isEmpty()
            ? customer.text("/id")
            : customer.text("/customerId");
    house.post(
        Role.STAFF, "/api/customers", "{\"name\":\"Bystander\",\"phones\":[\"+8613900935150\"]}");
    house.settle();

    String id =
        made(
                "",
                """
                {"summary":"售出的唱機是空機樣品","severity":"GRAVE","origin":"SELF","place":"三樓"}\
                """)
            .text("/id");
    made(
        "/" + id + "/clues",
        "{\"kind\":\"NAME\",\"value\":\"Jacqueline\",\"foundWhere\":\"on the slip\"}");
    made("/" + id + "/clues", "{\"kind\":\"PHONE\",\"value\":\"0935150\"}");
    house.settle();
    assertThat(events("care.FaultDetected.v1", id)).hasSize(1);

    House.Answer candidates = house.get(Role.STAFF, "/api/complaints/" + id + "/candidates");
    assertThat(candidates.text("/0/customerId")).isEqualTo(customerId);
    assertThat(candidates.at("/0/clues").asInt()).isEqualTo(2);
    assertThat(candidates.at("/1/clues").asInt()).isEqualTo(1);

    for (int attempt = 1; attempt <= 34; attempt++) {
      House.Answer made =
          made(
              "/" + id + "/contact-attempts",
              """
              {"party":"OTHER","whom":"第%d家飯店","channel":"PHONE","result":"NO_ANSWER","note":"internal"}\
              """
                  .formatted(attempt));
      assertThat(made.at("/attempt").asInt()).isEqualTo(attempt);
    }
    House.Answer found =
        house.post(
            Role.STAFF,
            "/api/complaints/" + id + "/customer",
            "{\"customerId\":\"%s\"}".formatted(customerId));
    assertThat(found.status()).as(found.body().toString()).isEqualTo(200);
    made("/" + id + "/contact-attempts", "{\"channel\":\"VISIT\",\"result\":\"REACHED\"}");
    String player =
        made("/" + id + "/remedies", "{\"kind\":\"REPLACEMENT\",\"description\":\"全新唱機一台\"}")
            .text("/id");
    String cake =
        made(
                "/" + id + "/remedies",
                "{\"kind\":\"EXTRA\",\"description\":\"蛋糕一盒\",\"cost\":80,\"currency\":\"CNY\"}")
            .text("/id");
    for (String remedy : List.of(player, cake)) {
      for (String step : List.of("acceptance", "delivery")) {
        step(id, "remedies/" + remedy + "/" + step, "{}");
      }
    }
    made("/" + id + "/apologies", "{\"rank\":\"副經理\",\"channel\":\"VISIT\",\"words\":\"我們錯了\"}");
    step(id, "resolution", "{\"resolution\":\"全新唱機已送到府上\"}");
    house.settle();

    assertThat(events("care.ContactAttempted.v1", id)).hasSize(35);
    assertThat(events("care.CustomerIdentified.v1", id))
        .singleElement()
        .satisfies(event -> assertThat(event.text("/customerId")).isEqualTo(customerId));
    assertThat(events("care.RemedyDelivered.v1", id)).hasSize(2);
    assertThat(
            house
                .get(Role.STAFF, "/api/interactions/timeline?customerId=" + customerId)
                .body()
                .toString())
        .as("what nobody owned belongs to her now")
        .contains("售出的唱機是空機樣品");
    assertThat(
            house
                .get(Role.STAFF, "/api/complaints/" + id + "/chronicle/verification")
                .at("/intact")
                .asBoolean())
        .isTrue();
    assertThat(memorandum(id))
        .contains("備忘錄", "季女士", "售出的唱機是空機樣品")
        .contains("第1次聯繫：同事打電話給第1家飯店，沒有人接。", "第35次聯繫：同事登門去找您，見到了人。")
        .contains("已交到您手中：蛋糕一盒", "我們錯了", "全新唱機已送到府上")
        .doesNotContain("internal", "0935150");
  }

  /** The memorandum's text, without spaces. */
  private String memorandum(String id) throws IOException, InterruptedException {
    HttpResponse<byte[]> pdf =
        HttpClient.newHttpClient()
            .send(
                house.request(Role.STAFF, "/api/complaints/" + id + "/memorandum.pdf").build(),
                BodyHandlers.ofByteArray());
    assertThat(pdf.statusCode()).isEqualTo(200);
    try (PDDocument document = Loader.loadPDF(pdf.body())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }
  }

  private House.Answer made(String path, String json) {
    House.Answer answer = house.post(Role.STAFF, "/api/complaints" + path, json);
    assertThat(answer.status()).as(path + ": " + answer.body()).isEqualTo(201);
    return answer;
  }

  private void step(String id, String step, String json) {
    House.Answer answer = house.post(Role.STAFF, "/api/complaints/" + id + "/" + step, json);
    assertThat(answer.status()).as(step + ": " + answer.body()).isEqualTo(200);
  }

  private List<Wire.Heard> events(String type, String complaint) {
    return house.wire().heard("care.complaints.v1", type).stream()
        .filter(event -> event.text("/complaintId").equals(complaint))
        .toList();
  }
}
