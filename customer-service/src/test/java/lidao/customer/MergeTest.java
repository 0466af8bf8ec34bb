package lidao.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import lidao.fixture.TestRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MergeTest extends CustomerServiceTest {

  @Test
  void the_survivor_holds_what_both_records_held_and_the_survivors_word_stands() {
    String shared = phone();
    String own = phone();
    Answer survivor =
        post(
            "/api/customers",
            """
            {"name":"王秀英","language":"zh-CN","phones":["%s"],"notes":"靠窗",
             "codes":[{"source":"/till","code":"%s"}],
             "birthday":{"calendar":"LUNAR","month":8,"day":15},
             "honourees":[{"name":"李建国","relation":"SPOUSE","birthday":{"calendar":"SOLAR","month":10,"day":1}}]}
            """
                .formatted(shared, random("T-")));
    Answer absorbed =
        post(
            "/api/customers",
            """
            {"name":"王女士秀英","language":"en","timeZone":"Asia/Shanghai","phones":["%s"],"emails":["%s@example.cn"],
             "notes":"不吃辣","address":{"city":"杭州","street":"西湖路1号"},
             "codes":[{"source":"/web","code":"%s"}],
             "birthday":{"calendar":"LUNAR","year":1952,"month":8,"day":15},
             "honourees":[{"name":"李建国","relation":"SPOUSE","birthday":{"calendar":"SOLAR","month":10,"day":2}},
               {"name":"李小明","relation":"CHILD","birthday":{"calendar":"SOLAR","month":5,"day":4}}]}
            """
                .formatted(own, random("wang"), random("W-")));
    String kept = survivor.id();
    String gone = absorbed.id();
    assertThat(gone).isNotEqualTo(kept);

    JsonNode preview = get("/api/customers/" + kept + "/merge?absorbed=" + gone).json();
    assertThat(get("/api/customers/" + gone).id()).as("nothing is done yet").isEqualTo(gone);
    Answer merged = merge(kept, gone, "", "If-Match", "\"1\"");

    assertThat(merged.status()).as(merged.response().body()).isEqualTo(200);
    JsonNode after = get("/api/customers/" + kept).json();
    assertThat(after.path("version")).isEqualTo(merged.json().path("customer").path("version"));
    assertThat(after.path("name").asString()).isEqualTo("王秀英");
    assertThat(after.path("timeZone").asString()).isEqualTo("Asia/Shanghai");
    assertThat(after.path("address").path("street").asString()).isEqualTo("西湖路1号");
    assertThat(after.path("notes").asString()).isEqualTo("靠窗\n不吃辣");
    assertThat(after.path("birthday").path("year").asInt()).isEqualTo(1952);
    assertThat(after.path("phones").valueStream().map(JsonNode::asString))
        .containsExactly(shared, own);
    assertThat(after.path("codes")).hasSize(2);
    assertThat(names(after)).contains("李建国", "李小明").hasSameSizeAs(List.of("王", "李", "李"));
    assertThat(conflicts(merged.json()))
        .contains("name=王秀英/王女士秀英", "language=zh-CN/en")
        .anyMatch(c -> c.startsWith("honourees.李建国.birthday="))
        .containsExactlyElementsOf(conflicts(preview));
  }

  @Test
  void the_absorbed_id_leads_to_the_survivor_for_ever_and_along_chains() {
    String a = customer("甲");
    String b = customer("乙");
    String c = customer("丙");
    assertThat(merge(b, a, "", "If-Match", "\"1\"").status()).isEqualTo(200);
    assertThat(merge(c, b, "", "If-Match", "\"1\"").status()).isEqualTo(200);

    for (String old : List.of(a, b)) {
      Answer answer = get("/api/customers/" + old);
      assertThat(answer.id()).isEqualTo(c);
      assertThat(answer.header("Content-Location")).isEqualTo("/api/customers/" + c);
    }
    Answer changed =
        send(
            "PATCH",
            "/api/customers/" + a,
            "{\"title\":\"经理\"}",
            "application/json",
            "staff",
            "If-Match",
            "\"2\"");
    assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
    assertThat(changed.id()).isEqualTo(c);
    assertThat(get("/api/customers/" + a + "/merges").json().valueStream())
        .extracting(m -> m.path("customerId").asString())
        .containsExactly(b, a);
  }

  @Test
  void a_claim_by_the_absorbed_ones_code_or_phone_reaches_the_survivor() {
    String code = random("G-");
    String phone = phone();
    String gone =
        post(
                "/api/customers",
                "{\"name\":\"Ann Old\",\"phones\":[\"%s\"],\"codes\":[{\"source\":\"/till\",\"code\":\"%s\"}]}"
                    .formatted(phone, code))
            .id();
    String kept = customer("Ann Older");
    merge(kept, gone, "", "If-Match", "\"1\"");

    Answer byCode =
        post(
            "/api/customers",
            "{\"name\":\"Ann Old\",\"codes\":[{\"source\":\"/till\",\"code\":\"%s\"}]}"
                .formatted(code));
    Answer byPhone =
        post("/api/customers", "{\"name\":\"Ann Older\",\"phones\":[\"%s\"]}".formatted(phone));

    assertThat(byCode.id()).isEqualTo(kept);
    assertThat(byPhone.id()).isEqualTo(kept);
  }

  @Test
  void a_refusal_to_be_written_to_holds_whichever_record_it_stands_in_and_whenever_it_was_said() {
    String says =
        "{\"name\":\"%s\",\"phones\":[\"%s\"],\"consents\":[{\"channel\":\"SMS\",\"purpose\":\"GREETING\",\"granted\":%s,\"since\":\"%s\"}]}";
    String no =
        post("/api/customers", says.formatted("不愿", phone(), "false", "2020-01-01T00:00:00Z")).id();
    String yes =
        post("/api/customers", says.formatted("愿意", phone(), "true", "2025-01-01T00:00:00Z")).id();

    Answer merged = merge(yes, no, "", "If-Match", "\"1\"");

    JsonNode after = get("/api/customers/" + yes).json();
    assertThat(after.path("consents")).hasSize(1);
    assertThat(after.path("consents").path(0).path("granted").asBoolean()).isFalse();
    assertThat(get("/api/customers/" + yes + "/consents").json().valueStream())
        .as("every word stays on record, the one that holds as the last")
        .extracting(w -> w.path("granted").asBoolean())
        .startsWith(false)
        .contains(true);
    assertThat(conflicts(merged.json())).contains("consents.SMS.GREETING=false/true");
  }

  @Test
  void a_merge_is_told_once_with_a_pointer_in_the_absorbed_ones_place() {
    String gone = customer("旧");
    String kept = customer("新");
    Answer first = merge(kept, gone, "", "If-Match", "\"1\"", "Idempotency-Key", kept);
    Answer again = merge(kept, gone, "", "If-Match", "\"1\"", "Idempotency-Key", kept);
    assertThat(again.response().body()).isEqualTo(first.response().body());

    assertThat(types(CUSTOMERS, gone))
        .containsExactly("care.CustomerCreated.v1", "care.CustomersMerged.v1");
    JsonNode fact = last(CUSTOMERS, gone);
    assertThat(fact.path("survivorId").asString()).isEqualTo(kept);
    JsonNode pointer = last(PROFILES, gone);
    assertThat(pointer.path("mergedInto").path("customerId").asString()).isEqualTo(kept);
    assertThat(pointer.path("version").asLong()).isGreaterThan(1);
    assertThat(pointer.path("contactPoints")).isEmpty();
    assertThat(last(PROFILES, kept).path("contactPoints")).hasSize(2);
  }

  @Test
  void one_of_the_household_becomes_an_honouree_and_is_no_second_self() {
    String husband =
        post(
                "/api/customers",
                """
                {"name":"周大海","phones":["%s"],"birthday":{"calendar":"SOLAR","month":3,"day":3},
                 "honourees":[{"name":"吴兰","relation":"SPOUSE","birthday":{"calendar":"SOLAR","month":7,"day":7}}]}
                """
                    .formatted(phone()))
            .id();
    String wife =
        post(
                "/api/customers",
                """
                {"name":"吴兰","phones":["%s"],"birthday":{"calendar":"SOLAR","month":7,"day":7},
                 "honourees":[{"name":"周大海","relation":"SPOUSE","birthday":{"calendar":"SOLAR","month":3,"day":3}}]}
                """
                    .formatted(phone()))
            .id();
    String spouse = honouree(husband, "吴兰");

    Answer merged = merge(husband, wife, ",\"relation\":\"SPOUSE\"", "If-Match", "\"1\"");

    assertThat(merged.status()).as(merged.response().body()).isEqualTo(200);
    assertThat(names(get("/api/customers/" + husband).json()))
        .containsExactlyInAnyOrder("周大海", "吴兰");
    List<String> identities =
        last(PROFILES, wife)
            .path("mergedInto")
            .path("identities")
            .valueStream()
            .map(i -> i.path("was").asString() + ">" + i.path("is").asString())
            .toList();
    assertThat(identities).contains(wife + ">" + spouse).anyMatch(i -> i.endsWith(">" + husband));
  }

  @Test
  void what_cannot_be_merged_is_refused_by_its_reason() {
    String a = customer("子");
    String b = customer("丑");
    assertThat(merge(a, a, "", "If-Match", "\"1\"").faults()).containsExactly("absorbed");
    assertThat(merge(a, UUID.randomUUID().toString(), "", "If-Match", "\"1\"").faults())
        .containsExactly("absorbed");
    assertThat(merge(UUID.randomUUID().toString(), a, "", "If-Match", "\"1\"").status())
        .isEqualTo(404);
    assertThat(merge(a, b, "").status()).isEqualTo(428);
    assertThat(merge(a, b, "", "If-Match", "\"9\"").status()).isEqualTo(412);
    assertThat(merge(a, b, ",\"absorbedVersion\":9", "If-Match", "\"1\"").status()).isEqualTo(409);
    assertThat(merge(a, b, ",\"relation\":\"SELF\"", "If-Match", "\"1\"").faults())
        .containsExactly("relation");
    assertThat(
            send(
                    "POST",
                    "/api/customers/" + a + "/merge",
                    "{\"absorbed\":\"" + b + "\"}",
                    "application/json",
                    "staff",
                    "If-Match",
                    "\"1\"")
                .status())
        .as("what cannot be undone is a supervisor's to do")
        .isEqualTo(403);
    assertThat(merge(a, b, "", "If-Match", "\"1\"").status()).isEqualTo(200);
    assertThat(merge(a, b, "", "If-Match", "\"2\"").status()).isEqualTo(409);
    assertThat(merge(b, a, "", "If-Match", "\"2\"").status()).isEqualTo(409);
  }

  @Test
  void two_who_are_merged_into_each_other_at_the_same_time_become_one() {
    String a = customer("一");
    String b = customer("二");
    List<CompletableFuture<Answer>> both =
        Stream.of(new String[] {a, b}, new String[] {b, a})
            .map(
                pair ->
                    CompletableFuture.supplyAsync(
                        () -> merge(pair[0], pair[1], "", "If-Match", "\"1\"")))
            .toList();

    assertThat(both.stream().map(f -> f.join().status())).containsExactlyInAnyOrder(200, 409);
    assertThat(get("/api/customers/" + a).id()).isEqualTo(get("/api/customers/" + b).id());
  }

  @Test
  void who_shares_a_number_is_named_as_one_who_may_be_the_same() {
    String phone = phone();
    String a = post("/api/customers", who("赵一", phone)).id();
    String b = post("/api/customers", who("赵二", phone)).id();

    JsonNode found = get("/api/customers/" + a + "/duplicates").json();

    assertThat(found).hasSize(1);
    assertThat(found.path(0).path("customerId").asString()).isEqualTo(b);
    assertThat(found.path(0).path("sameName").asBoolean()).isFalse();
  }

  private String customer(String name) {
    return post("/api/customers", who(name, phone())).id();
  }

  private static String who(String name, String phone) {
    return "{\"name\":\"%s\",\"phones\":[\"%s\"]}".formatted(name, phone);
  }

  private Answer merge(String survivor, String absorbed, String more, String... headers) {
    return send(
        "POST",
        "/api/customers/" + survivor + "/merge",
        "{\"absorbed\":\"" + absorbed + "\"" + more + "}",
        "application/json",
        "supervisor",
        headers);
  }

  private static List<String> conflicts(JsonNode merged) {
    return merged
        .path("conflicts")
        .valueStream()
        .map(
            c ->
                c.path("field").asString()
                    + "="
                    + c.path("kept").asString("")
                    + "/"
                    + c.path("given").asString(""))
        .toList();
  }

  private static List<String> names(JsonNode customer) {
    return customer
        .path("household")
        .path("honourees")
        .valueStream()
        .map(h -> h.path("name").asString())
        .toList();
  }

  private String honouree(String customer, String name) {
    return get("/api/customers/" + customer)
        .json()
        .path("household")
        .path("honourees")
        .valueStream()
        .filter(h -> h.path("name").asString().equals(name))
        .map(h -> h.path("honoureeId").asString())
        .findFirst()
        .orElseThrow();
  }

  private JsonNode last(String topic, String key) {
    List<TestRecord> records = published(topic, key);
    return JSON.readTree(records.get(records.size() - 1).value());
  }
}
