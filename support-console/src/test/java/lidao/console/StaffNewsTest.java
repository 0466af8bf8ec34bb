package lidao.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import lidao.contract.Topic;
import lidao.fixture.TestRecord;
import lidao.fixture.TestTopics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StaffNewsTest extends ConsoleTest {

  @Test
  void who_works_here_and_each_change_of_it_is_told_to_the_other_services() {
    HttpResponse<String> joined =
        post(
            "/api/staff",
            "supervisor",
            """
            {"userName": "newsworthy", "displayName": "赵小姐", "roles": ["staff"],
             "rank": 2, "site": " 福州路店 ", "password": "a long enough password"}\
            """);
    assertThat(joined.statusCode()).as(joined.body()).isEqualTo(201);
    String id = tree(joined).path("id").asString();
    HttpResponse<String> left =
        send(
            request("/api/staff/" + id, "supervisor")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"1\"")
                .method(
                    "PATCH",
                    BodyPublishers.ofString("{\"active\": false, \"rank\": 0, \"site\": \"\"}")));
    assertThat(left.statusCode()).as(left.body()).isEqualTo(200);

    await().until(() -> told(id).size() == 2);
    assertThat(told(id))
        .extracting(m -> m.path("version").asInt() + " " + m.path("active").asBoolean())
        .containsExactly("1 true", "2 false");
    assertThat(told(id))
        .as("rank and site: as they joined, and taken off")
        .extracting(m -> m.path("rank").asInt(-1) + " " + m.path("site").asString("-"))
        .containsExactly("2 福州路店", "-1 -");
    assertThat(told(id).get(0).path("name").asString()).isEqualTo("赵小姐");
    assertThat(records()).as("the first account").anyMatch(r -> r.value().contains(FIRST_USER));
    assertThat(records()).noneMatch(r -> r.value().contains("password"));
  }

  private List<JsonNode> told(String id) {
    return records().stream()
        .filter(r -> id.equals(r.key()))
        .map(r -> json.readTree(r.value()))
        .toList();
  }

  private static List<TestRecord> records() {
    return TestTopics.readNow(Topic.STAFF.topicName()).stream()
        .filter(r -> r.value() != null)
        .toList();
  }
}
