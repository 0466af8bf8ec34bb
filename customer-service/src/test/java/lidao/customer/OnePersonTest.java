package lidao.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lidao.fixture.TestTopics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OnePersonTest extends CustomerServiceTest {

  @Test
  void a_registered_household_is_published_whole_and_once() {
    String phone = phone();
    String body =
        """
        {"name":"王秀英","salutation":"王女士","language":"zh-CN","country":"CN","timeZone":"Asia/Shanghai",
         "emails":["Wang@Example.com"],"phones":["%s"],
         "birthday":{"calendar":"SOLAR","year":1952,"month":3,"day":8},
         "honourees":[{"name":"李建国","relation":"SPOUSE","birthday":{"calendar":"LUNAR","month":8,"day":15}}],
         "consents":[{"channel":"EMAIL","purpose":"GREETING","granted":true}],
         "codes":[{"source":"/till","code":"%s"}]}
        """
            .formatted(phone, random("T-"));
    String key = random("key-");

    Answer first = post("/api/customers", body, "Idempotency-Key", key);
    Answer again = post("/api/customers", body, "Idempotency-Key", key);
    Answer anew = post("/api/customers", body);

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header("ETag")).isEqualTo("\"1\"");
    assertThat(first.header("Location")).isEqualTo("/api/customers/" + first.id());
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(anew.status()).isEqualTo(200);
    assertThat(anew.json()).isEqualTo(first.json());
    assertThat(types(CUSTOMERS, first.id()))
        .containsExactly(
            "care.CustomerCreated.v1", "care.OccasionRegistered.v1", "care.OccasionRegistered.v1");
    var profiles = published(PROFILES, first.id());
    assertThat(profiles).hasSize(1);
    JsonNode profile = JSON.readTree(profiles.get(0).value());
    assertThat(profile.path("version").asLong()).isEqualTo(1);
    assertThat(profile.path("contactPoints").path(0).path("value").asString())
        .isEqualTo("wang@example.com");
    JsonNode honourees = profile.path("household").path("honourees");
    assertThat(honourees.path(0).path("name").asString()).isEqualTo("王秀英");
    assertThat(honourees.path(0).path("customerId").asString()).isEqualTo(first.id());
    assertThat(honourees.path(1).path("birthday").path("calendar").asString()).isEqualTo("LUNAR");
  }

  @Test
  void a_report_fills_what_is_missing_and_leaves_what_staff_wrote() {
    String phone = phone();
    String id =
        post("/api/customers", "{\"name\":\"Maria Anders\",\"phones\":[\"%s\"]}".formatted(phone))
            .id();
    String code = random("B-");
    String report =
        """
        {"customerCode":"%s","name":"M. Anders","language":"%s","phones":["%s"],
         "honourees":[{"name":"Hans Anders","relation":"SPOUSE","birthday":{"calendar":"SOLAR","month":2,"day":29}}]}
        """;
    var said = reported("/booking", report.formatted(code, "de", phone));
    TestTopics.publish(INTAKE, code, said, said, said.withId(random("other-")));
    await().until(() -> get("/api/customers/" + id).json().path("version").asLong() == 2);
    // The booking system corrects what it said itself.
    TestTopics.publish(INTAKE, code, reported("/booking", report.formatted(code, "en", phone)));
    await().until(() -> get("/api/customers/" + id).json().path("version").asLong() == 3);

    JsonNode record = get("/api/customers/" + id).json();
    assertThat(record.path("name").asString()).isEqualTo("Maria Anders");
    assertThat(record.path("language").asString()).isEqualTo("en");
    assertThat(record.path("codes").path(0).path("code").asString()).isEqualTo(code);
    assertThat(types(CUSTOMERS, id))
        .containsExactly(
            "care.CustomerCreated.v1",
            "care.CustomerUpdated.v1",
            "care.OccasionRegistered.v1",
            "care.CustomerUpdated.v1");
    assertThat(published(PROFILES, id)).hasSize(3);
    JsonNode updated = JSON.readTree(published(CUSTOMERS, id).get(1).value());
    assertThat(updated.path("changed").toString())
        .isEqualTo("[\"language\",\"codes\",\"household\"]");
  }

  @Test
  void two_names_behind_one_phone_are_two_customers_and_stay_two() {
    String phone = phone();
    String body = "{\"name\":\"%s\",\"phones\":[\"%s\"]}";
    Answer wife = post("/api/customers", body.formatted("王秀英", phone));
    Answer husband = post("/api/customers", body.formatted("李建国", phone));
    Answer wifeByTitle = post("/api/customers", body.formatted("王女士", phone));
    Answer husbandAgain = post("/api/customers", body.formatted("李 建国", phone));

    assertThat(husband.status()).isEqualTo(201);
    assertThat(husband.id()).isNotEqualTo(wife.id());
    assertThat(wifeByTitle.id()).isEqualTo(wife.id());
    assertThat(husbandAgain.id()).isEqualTo(husband.id());
  }

  @Test
  void the_same_person_by_rest_and_report_at_the_same_moment_is_one_customer() throws Exception {
    for (int round = 0; round < 5; round++) {
      String phone = phone();
      String code = random("R-");
      String body =
          "{\"name\":\"赵敏\",\"phones\":[\"%s\"],\"codes\":[{\"source\":\"/race\",\"code\":\"%s\"}]}"
              .formatted(phone, code);
      String report =
          "{\"customerCode\":\"%s\",\"name\":\"赵敏\",\"phones\":[\"%s\"]}".formatted(code, phone);
      var threads = Executors.newFixedThreadPool(6);
      try {
        List<Callable<Integer>> calls = new ArrayList<>();
        IntStream.range(0, 4).forEach(i -> calls.add(() -> post("/api/customers", body).status()));
        // Another key, another partition: nothing but the locks keeps these apart.
        IntStream.range(0, 2)
            .forEach(
                i ->
                    calls.add(
                        () -> {
                          TestTopics.publish(INTAKE, random("k"), reported("/race", report));
                          return 0;
                        }));
        for (Future<Integer> call : threads.invokeAll(calls)) {
          assertThat(call.get()).isIn(0, 200, 201);
        }
      } finally {
        threads.shutdown();
      }
      int reports = 2 * (round + 1);
      await()
          .until(
              () ->
                  db.sql("select count(*) from inbox where source = '/race'")
                          .query(Integer.class)
                          .single()
                      == reports);
      List<JsonNode> found =
          get("/api/customers?q=" + code).json().path("items").valueStream().toList();
      assertThat(found).hasSize(1);
      String id = found.get(0).path("customerId").asString();
      assertThat(types(CUSTOMERS, id)).containsExactly("care.CustomerCreated.v1");
      assertThat(published(PROFILES, id)).hasSize(1);
    }
  }
}
