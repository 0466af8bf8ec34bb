package lidao.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import lidao.contract.customers.Channel;
import lidao.contract.customers.CustomerProfile.CustomerCode;
import lidao.contract.customers.Origin;
import lidao.customer.claim.Claim;
import lidao.customer.claim.Contact;
import lidao.customer.claim.Field;
import lidao.customer.master.TakeIn;
import lidao.fixture.TestTopics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class ChangeTest extends CustomerServiceTest {

  @Autowired TakeIn takeIn;
  @Autowired TransactionTemplate transaction;

  @Test
  void a_patch_changes_what_it_names_and_only_on_the_version_it_saw() {
    Answer created =
        post(
            "/api/customers",
            "{\"name\":\"钱多\",\"phones\":[\"%s\"],\"address\":{\"city\":\"杭州\"}}"
                .formatted(phone()));
    String place = "/api/customers/" + created.id();
    String patch =
        "{\"tier\":\"A\",\"official\":true,\"bereavedOn\":\"2026-10-01\",\"address\":{\"street\":\"西湖路1号\"}}";

    assertThat(patch(place, patch).status()).isEqualTo(428);
    assertThat(patch(place, patch, "If-Match", "\"7\"").status()).isEqualTo(412);
    Answer changed = patch(place, patch, "If-Match", "\"1\"");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    assertThat(changed.json().path("address").path("city").asString()).isEqualTo("杭州");
    assertThat(patch(place, patch, "If-Match", "\"1\"").status()).isEqualTo(412);
    // The same once more is no change, and no event.
    assertThat(patch(place, patch, "If-Match", "\"2\"").header("ETag")).isEqualTo("\"2\"");
    // Cards go to the address: it is told, and that it is no more.
    Answer moved = patch(place, "{\"address\":null}", "If-Match", "\"2\"");
    assertThat(moved.json().has("address")).isFalse();
    assertThat(patch(place, "{\"name\":null}", "If-Match", "\"3\"").faults()).contains("name");
    assertThat(patch(place, "{\"tier\":\"Z\"}", "If-Match", "\"3\"").faults()).contains("tier");
    assertThat(patch(place, "{\"nick\":1}", "If-Match", "\"3\"").faults()).contains("nick");

    JsonNode profile = JSON.readTree(published(PROFILES, created.id()).get(1).value());
    assertThat(profile.path("tier").asString()).isEqualTo("A");
    assertThat(profile.path("official").asBoolean()).isTrue();
    assertThat(profile.path("bereavedOn").asString()).isEqualTo("2026-10-01");
    assertThat(profile.path("contactPoints").path(1).path("value").asString())
        .isEqualTo("杭州 西湖路1号");
    assertThat(published(PROFILES, created.id())).hasSize(3);
    assertThat(
            JSON.readTree(published(PROFILES, created.id()).get(2).value()).path("contactPoints"))
        .hasSize(1);
  }

  @Test
  void a_number_staff_took_off_is_not_brought_back_by_a_report() {
    String phone = phone();
    Answer created =
        post("/api/customers", "{\"name\":\"Otto Off\",\"phones\":[\"%s\"]}".formatted(phone));
    String place = "/api/customers/" + created.id();
    patch(place, "{\"phones\":[],\"language\":null}", "If-Match", "\"1\"");

    String code = random("O-");
    TestTopics.publish(
        INTAKE,
        code,
        reported(
            "/web",
            "{\"customerCode\":\"%s\",\"name\":\"Otto Off\",\"phones\":[\"%s\"]}"
                .formatted(code, phone)));
    await().until(() -> get(place).json().path("codes").size() == 1);

    assertThat(get(place).json().path("phones").size()).isZero();
  }

  @Test
  void honourees_are_added_once_and_their_day_can_be_corrected() {
    Answer created = post("/api/customers", "{\"name\":\"孙丽\"}");
    String place = "/api/customers/" + created.id() + "/honourees";
    String father =
        "{\"name\":\"孙国强\",\"relation\":\"PARENT\",\"birthday\":{\"calendar\":\"LUNAR\",\"month\":12,\"day\":%d}}";

    Answer added = post(place, father.formatted(30));
    Answer again = post(place, father.formatted(30));
    Answer corrected = post(place, father.formatted(29));
    Answer wrong = post(place, father.formatted(31));

    assertThat(added.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("ETag")).isEqualTo(added.header("ETag"));
    assertThat(corrected.json().path("honoureeId")).isEqualTo(added.json().path("honoureeId"));
    assertThat(wrong.faults()).containsExactly("birthday.day");
    assertThat(
            post(
                    "/api/customers/" + java.util.UUID.randomUUID() + "/honourees",
                    father.formatted(1))
                .status())
        .isEqualTo(404);
    assertThat(types(CUSTOMERS, created.id()))
        .containsExactly(
            "care.CustomerCreated.v1",
            "care.CustomerUpdated.v1",
            "care.OccasionRegistered.v1",
            "care.CustomerUpdated.v1",
            "care.OccasionRegistered.v1");
  }

  @Test
  void every_word_on_consent_is_kept_and_a_later_no_holds() {
    Answer created =
        post(
            "/api/customers",
            """
            {"name":"Con Sent","emails":["%s@example.com"],
             "consents":[{"channel":"EMAIL","purpose":"MARKETING","granted":true}]}
            """
                .formatted(random("con")));
    String place = "/api/customers/" + created.id();
    String no =
        "{\"consents\":[{\"channel\":\"EMAIL\",\"purpose\":\"MARKETING\",\"granted\":false}]}";

    patch(place, no, "If-Match", "\"1\"");

    JsonNode words = get(place + "/consents").json();
    assertThat(words.size()).isEqualTo(2);
    assertThat(words.path(0).path("granted").asBoolean()).isFalse();
    assertThat(words.path(0).path("setBy").asString()).isEqualTo("staff");
    assertThat(get(place).json().path("consents").path(0).path("granted").asBoolean()).isFalse();
  }

  @Test
  void customers_are_found_by_name_phone_mail_and_code_page_by_page() {
    String mark = random("Finder");
    String phone = phone();
    for (int i = 0; i < 5; i++) {
      post(
          "/api/customers",
          "{\"name\":\"%s %c\",\"codes\":[{\"source\":\"/find\",\"code\":\"%s-%d\"}]}"
              .formatted(mark, 'a' + i, mark, i));
    }
    String id =
        post(
                "/api/customers",
                "{\"name\":\"%s z\",\"phones\":[\"%s\"],\"emails\":[\"%s@example.com\"]}"
                    .formatted(mark, phone, mark))
            .id();

    JsonNode first = get("/api/customers?limit=4&q=" + mark.toLowerCase()).json();
    JsonNode second =
        get("/api/customers?limit=4&q=" + mark + "&cursor=" + first.path("next").asString()).json();

    assertThat(first.path("items").size()).isEqualTo(4);
    assertThat(second.path("items").size()).isEqualTo(2);
    assertThat(second.has("next")).isFalse();
    for (String q :
        List.of(phone.substring(3), "%2B" + phone.substring(1), mark + "@Example.com")) {
      JsonNode found = get("/api/customers?q=" + q).json().path("items");
      assertThat(found.size()).as(q).isEqualTo(1);
      assertThat(found.path(0).path("customerId").asString()).isEqualTo(id);
    }
    assertThat(get("/api/customers?q=" + mark + "-3").json().path("items").size()).isEqualTo(1);
    assertThat(get("/api/customers?cursor=x").faults()).containsExactly("cursor");
  }

  @Test
  void a_batch_takes_as_many_statements_as_one_report() {
    assertThat(statements(500)).isEqualTo(statements(2)).isLessThan(20);
  }

  private int statements(int claims) {
    String mark = random("N");
    List<Claim> batch =
        IntStream.range(0, claims)
            .mapToObj(
                i ->
                    new Claim(
                        Origin.REPORT,
                        "/count",
                        java.util.Map.of(Field.NAME, mark + i),
                        List.of(new CustomerCode("/count", mark + i)),
                        List.of(Contact.of(Channel.EMAIL, mark + i + "@example.com")),
                        List.of(),
                        List.of()))
            .toList();
    return StatementCount.during(
        () -> transaction.executeWithoutResult(status -> takeIn.takeIn(batch)));
  }

  private Answer patch(String place, String body, String... headers) {
    return send("PATCH", place, body, "application/merge-patch+json", "staff", headers);
  }
}
