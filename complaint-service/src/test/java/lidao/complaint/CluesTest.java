package lidao.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import lidao.contract.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CluesTest extends ComplaintServiceTest {

  @BeforeEach
  void fridayMorning() {
    CLOCK.set(FRIDAY);
  }

  @Test
  void a_fault_the_house_finds_itself_is_stated_and_waits_for_nobody() {
    HttpResponse<String> answer =
        post(
            "/api/complaints",
            """
            {"summary": "An empty display unit was sold", "severity": "GRAVE", "origin": "SELF",
             "place": "Third floor", "reference": "R-0093"}\
            """);
    String id = text(JSON.readTree(answer.body()), "id");
    assertThat(types(id)).containsExactly("ComplaintFiled", "FaultDetected");
    JsonNode fault = events(Topic.COMPLAINTS, id).get(1);
    assertThat(text(fault, "by")).isEqualTo("wang");
    assertThat(text(fault, "reference")).isEqualTo("R-0093");
    step(id, "acknowledgement", "{}");
  }

  @Test
  void clues_lead_to_candidates_with_the_reason_and_the_most_clues_first() {
    UUID both = known("Jacqueline 柯", "+8613977770093", "SPOUSE", "Robert 柯");
    UUID phoneOnly = known("冯程程", "+8615900930000", null, null);
    known("陈美丽", "+8613911112222", null, null);
    String id = text(file("GRAVE"), "id");
    clue(id, "NAME", "jacqueline");
    clue(id, "PHONE", "0093");
    clue(id, "ADDRESS", "Somewhere in 100% of the city");

    JsonNode found = get("/api/complaints/" + id + "/candidates");
    assertThat(found.valueStream().map(c -> text(c, "customerId") + " " + c.path("clues").asInt()))
        .containsExactly(both + " 2", phoneOnly + " 1");
    assertThat(found.get(0).path("reasons").valueStream())
        .extracting(r -> text(r, "kind") + " " + text(r, "clue") + " " + text(r, "found"))
        .containsExactly("NAME jacqueline Jacqueline 柯", "PHONE 0093 +8613977770093");
    assertThat(get("/api/complaints/" + id + "/clues").size()).isEqualTo(3);
    assertThat(chronicle(id)).containsExactly("FILED", "CLUE_NOTED", "CLUE_NOTED", "CLUE_NOTED");
  }

  @Test
  void a_relative_a_card_and_the_same_receipt_lead_to_the_customer_too() {
    UUID customer = known("Odette", "+8613955556666", "PARENT", "罗绮年");
    String other =
        text(
            JSON.readTree(
                post(
                        "/api/complaints",
                        "{\"summary\": \"x\", \"reference\": \"R-5150\", \"customer\": {\"customerId\": \"%s\"}}"
                            .formatted(customer))
                    .body()),
            "number");
    String id = text(file("LOW"), "id");
    clue(id, "NAME", "罗绮年");
    clue(id, "CARD", "card-of-" + customer);
    clue(id, "RECEIPT", "R-5150");
    JsonNode found = get("/api/complaints/" + id + "/candidates");
    assertThat(found.size()).isEqualTo(1);
    assertThat(text(found.get(0), "customerId")).isEqualTo(customer.toString());
    assertThat(found.get(0).path("reasons").valueStream().map(r -> text(r, "found")))
        .containsExactly("card-of-" + customer, "罗绮年", other);
  }

  @Test
  void wildcards_in_a_clue_are_what_they_look_like() {
    known("Percy", "+8613933334444", null, null);
    String id = text(file("LOW"), "id");
    clue(id, "NAME", "P%y");
    clue(id, "NAME", "_____");
    assertThat(get("/api/complaints/" + id + "/candidates").size()).isZero();
  }

  @Test
  void a_clue_that_says_nothing_is_refused_by_its_field() {
    String path = "/api/complaints/" + text(file("LOW"), "id") + "/clues";
    for (String wrong :
        List.of(
            "{\"kind\": \"PHONE\", \"value\": \"12-3\"}",
            "{\"kind\": \"NAME\", \"value\": \" \"}")) {
      HttpResponse<String> answer = post(path, wrong);
      assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
      assertThat(text(JSON.readTree(answer.body()).path("errors").get(0), "field"))
          .isEqualTo("value");
    }
    assertThat(post(path, "{\"kind\": \"HUNCH\", \"value\": \"x\"}").statusCode()).isIn(400, 422);
  }

  @Test
  void whoever_comes_later_and_answers_to_a_clue_calls_for_somebody_once() {
    String id = text(file("LOW"), "id");
    clue(id, "NAME", "ZÉPHYRIN");
    clue(id, "CARD", "-7711");
    known("Zéphirin", "+8613922220000", "SPOUSE", "zéph");
    assertThat(alerts(id)).containsExactly("+filed");

    UUID relative = known("杜若", "+8613922221111", "SPOUSE", "Zéphyrin Ash");
    known("Zéphyrin Elm", "+8613922222222", null, null);
    assertThat(alerts(id)).containsExactly("+filed", "+candidate");
    assertThat(text(get("/api/complaints/" + id + "/candidates").get(0), "name"))
        .isIn("杜若", "Zéphyrin Elm");

    step(id, "customer", "{\"customerId\": \"%s\"}".formatted(relative));
    known("Zéphyrin Oak", "+8613922223333", null, null);
    assertThat(alerts(id)).containsExactly("+filed", "+candidate", "-candidate");
  }

  @Test
  void some_digits_of_a_phone_and_the_end_of_a_card_find_who_comes_later_too() {
    String phone = text(file("LOW"), "id");
    clue(phone, "PHONE", "59-7318-2");
    String card = text(file("LOW"), "id");
    known("赵新来", "+8615973180000", null, null);
    UUID customer = known("钱后到", "+8613597318288", null, null);
    assertThat(standing(phone)).contains("candidate");
    assertThat(standing(card)).doesNotContain("candidate");
    clue(card, "CARD", customer.toString().toUpperCase());
    known("孙又来", "+8613700000001", null, null);
    assertThat(standing(card)).doesNotContain("candidate");
    publish(
        Topic.PROFILES,
        customer.toString(),
        "CustomerProfile",
        """
        {"customerId": "%s", "version": 2, "name": "钱后到", "consents": [], "contactPoints": [],
         "codes": [{"source": "/till", "code": "card-of-%s"}], "deceased": false, "official": false}\
        """
            .formatted(customer, customer));
    settle();
    assertThat(standing(card)).contains("candidate");
  }

  @Test
  void a_part_of_an_address_finds_who_lives_there_now_and_who_comes_later() {
    String street = "柳浪闻莺路" + UUID.randomUUID().toString().substring(0, 6);
    String id = text(file("LOW"), "id");
    clue(id, "ADDRESS", "上城区" + street);
    known("周先来", "+8613700000002", null, null);
    assertThat(standing(id)).doesNotContain("candidate");

    UUID customer = lives("郑后来", "310002 中国 杭州 上城区 " + street + " 17号");
    assertThat(standing(id)).contains("candidate");
    JsonNode found = get("/api/complaints/" + id + "/candidates");
    assertThat(found.valueStream().map(c -> text(c, "customerId")))
        .containsExactly(customer.toString());
    assertThat(text(found.get(0).path("reasons").get(0), "found")).contains(street + " 17号");
  }

  @Test
  void the_numbers_of_an_address_are_no_phone_number() {
    String id = text(file("LOW"), "id");
    clue(id, "PHONE", "8812741");
    lives("冯在家", "8812741 中国 杭州 苏堤 9号");
    assertThat(standing(id)).doesNotContain("candidate");
  }

  @Test
  void a_receipt_calls_when_a_complaint_of_a_known_customer_names_it_and_at_no_other() {
    String receipt = "S-" + UUID.randomUUID();
    String id = text(file("LOW"), "id");
    clue(id, "RECEIPT", receipt);
    UUID customer = known("陈来了", "+8613700000003", null, null);
    names(receipt + "1", customer);
    String unknown = names(receipt, null);
    assertThat(standing(id)).doesNotContain("candidate");
    step(unknown, "customer", "{\"customerId\": \"%s\"}".formatted(customer));
    assertThat(standing(id)).contains("candidate");

    String second = text(file("LOW"), "id");
    clue(second, "RECEIPT", receipt);
    assertThat(standing(second)).doesNotContain("candidate");
    names(receipt, customer);
    assertThat(standing(second)).contains("candidate");
    assertThat(text(get("/api/complaints/" + second + "/candidates").get(0), "customerId"))
        .isEqualTo(customer.toString());
  }

  @Test
  void the_receipt_goes_with_the_filing_and_with_whose_complaint_it_turns_out_to_be() {
    String receipt = "S-" + UUID.randomUUID();
    String told = names(" " + receipt + " ", null);
    assertThat(text(events(Topic.COMPLAINTS, told).get(0), "reference")).isEqualTo(receipt);
    String noted = names(" ", null);
    assertThat(events(Topic.COMPLAINTS, noted).get(0).has("reference")).isFalse();
    clue(noted, "RECEIPT", receipt);
    UUID customer = known("沈小票", "+8613700000004", null, null);
    step(noted, "customer", "{\"customerId\": \"%s\"}".formatted(customer));

    JsonNode identified = events(Topic.COMPLAINTS, noted).get(1);
    assertThat(text(identified, "type")).isEqualTo("CustomerIdentified");
    assertThat(text(identified, "reference")).isEqualTo(receipt);
    // The receipt told with the other complaint is a clue of its own.
    JsonNode found = get("/api/complaints/" + told + "/candidates");
    assertThat(found.valueStream().map(c -> text(c, "customerId")))
        .containsExactly(customer.toString());
  }

  private String names(String receipt, UUID customer) {
    String whose = customer == null ? "" : ", \"customer\": {\"customerId\": \"" + customer + "\"}";
    HttpResponse<String> answer =
        post(
            "/api/complaints",
            "{\"summary\": \"x\", \"reference\": \"%s\"%s}".formatted(receipt, whose));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return text(JSON.readTree(answer.body()), "id");
  }

  private UUID lives(String name, String address) {
    UUID id = UUID.randomUUID();
    publish(
        Topic.PROFILES,
        id.toString(),
        "CustomerProfile",
        """
        {"customerId": "%s", "version": 1, "name": "%s", "consents": [], "codes": [],
         "contactPoints": [{"channel": "POST", "value": "%s"}], "deceased": false, "official": false}\
        """
            .formatted(id, name, address));
    settle();
    return id;
  }

  private void clue(String id, String kind, String value) {
    HttpResponse<String> answer =
        post(
            "/api/complaints/" + id + "/clues",
            "{\"kind\": \"%s\", \"value\": \"%s\"}".formatted(kind, value));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private UUID known(String name, String phone, String relation, String kin) {
    UUID id = UUID.randomUUID();
    String household =
        relation == null
            ? "null"
            : """
            {"householdId": "%s", "honourees": [{"honoureeId": "%s", "name": "%s", "relation": "%s",
             "birthday": {"calendar": "SOLAR", "month": 5, "day": 1}, "deceased": false}]}\
            """
                .formatted(id, id, kin, relation);
    publish(
        Topic.PROFILES,
        id.toString(),
        "CustomerProfile",
        """
        {"customerId": "%s", "version": 1, "name": "%s", "household": %s, "consents": [],
         "contactPoints": [{"channel": "PHONE", "value": "%s"}],
         "codes": [{"source": "/till", "code": "card-of-%s"}], "deceased": false, "official": false}\
        """
            .formatted(id, name, household, phone, id));
    settle();
    return id;
  }
}
