package lidao.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import lidao.fixture.TestTokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Why something is refused is told in the language that the caller asked for. */
class RefusalLanguageTest extends ComplaintServiceTest {

  private static final String LEADER = TestTokens.bearerOf("mei", "supervisor", "staff");
  private static final String SAME_PERSON = TestTokens.bearerOf("mei", "staff");

  @Test
  void what_the_state_forbids() {
    JsonNode complaint = file("LOW");
    String id = text(complaint, "id");
    String number = text(complaint, "number");
    step(id, "resolution", "{\"resolution\": \"done\"}");
    assertThat(refused(409, "/api/complaints/" + id + "/pauses", "{\"reason\": \"a photo\"}"))
        .containsExactly(
            number + " is RESOLVED: only an open complaint has clocks to stop.",
            number + " 已解决：只有尚未了结的投诉才有时限可以暂停。",
            number + " 已解決：只有尚未了結的投訴才有時限可以暫停。");
  }

  @Test
  void what_is_wrong_with_a_field() {
    String path = "/api/complaints/" + text(file("LOW"), "id");
    assertThat(refused(422, path + "/declining", "{\"reason\": \" \", \"alternative\": \"x\"}"))
        .containsExactly("reason: is required", "reason: 必须填写", "reason: 必須填寫");
    String long_ = "{\"cause\": \"%s\"}".formatted("x".repeat(201));
    assertThat(refused(422, path + "/root-cause", long_))
        .containsExactly(
            "cause: is longer than 200 characters; shorten it",
            "cause: 超过 200 个字符，请缩短",
            "cause: 超過 200 個字元，請縮短");
    String mail = "{\"channel\": \"MAIL\", \"result\": \"NO_ANSWER\"}";
    assertThat(refused(422, path + "/contact-attempts", mail))
        .satisfiesExactly(
            english -> assertThat(english).contains("this is MAIL after VISIT; say why"),
            simplified -> assertThat(simplified).contains("这次是书信，上一步是登门；请说明原因"),
            traditional -> assertThat(traditional).contains("這次是書信，上一步是登門；請說明原因"));
    String cost = "{\"kind\": \"REFUND\", \"description\": \"x\", \"cost\": \"much\"}";
    assertThat(refused(422, path + "/remedies", cost))
        .containsExactly("cost: 'much' is not a number", "cost: “much”不是数字", "cost: 「much」不是數字");
  }

  @Test
  void what_is_above_somebodys_authority() {
    String remedies = "/api/complaints/" + text(file("LOW"), "id") + "/remedies";
    String refund =
        "{\"kind\": \"REFUND\", \"description\": \"x\", \"cost\": 99999999, \"currency\": \"CNY\"}";
    String remedy =
        text(
            JSON.readTree(
                send(posting(remedies, refund).setHeader("Authorization", SAME_PERSON)).body()),
            "id");
    assertThat(refused(409, remedies + "/" + remedy + "/approval", "{}"))
        .containsExactly(
            "Nobody approves what they proposed; somebody else has to.",
            "自己提出的不能自己批准，要由另一位有权的人来批。",
            "自己提出的不能自己批准，要由另一位有權的人來批。");
    assertThat(refused(409, remedies + "/" + remedy + "/delivery", "{}"))
        .containsExactly(
            "The remedy is PROPOSED; only one that is ACCEPTED allows this.",
            "这项补偿待批准；只有客户已接受的才能这样做。",
            "這項補償待批准；只有客戶已接受的才能這樣做。");
  }

  /** The same refusal in English, simplified and traditional Chinese. */
  private List<String> refused(int status, String path, String json) {
    return List.of("en", "zh-CN", "zh-TW").stream()
        .map(
            language -> {
              HttpResponse<String> answer =
                  send(
                      posting(path, json)
                          .setHeader("Authorization", LEADER)
                          .header("Accept-Language", language));
              assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
              return text(JSON.readTree(answer.body()), "detail");
            })
        .toList();
  }
}
