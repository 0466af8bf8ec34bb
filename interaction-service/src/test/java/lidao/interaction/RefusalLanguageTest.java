package lidao.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Why something is refused is told in the language that the reader asked for. */
class RefusalLanguageTest extends InteractionServiceTest {

  @Test
  void what_is_wrong_with_a_booking() {
    String booking =
        """
        {"customer": {"phone": "+8613800138000"}, "reference": "R-1", "date": "2026-12-01",
         "guests": 0, "place": " "}""";
    assertThat(refused(422, "POST", "/api/interactions/bookings", booking))
        .containsExactly(
            "guests: must be 1 to 10000; say cancelled if nobody comes; place: is blank; leave it"
                + " out instead",
            "guests: 必须是 1 到 10000；若没有人来，请写成已取消; place: 是空白；请不要写",
            "guests: 必須是 1 到 10000；若沒有人來，請寫成已取消; place: 是空白；請不要寫");
  }

  @Test
  void what_there_is_not() {
    UUID id = UUID.fromString("00000000-0000-4000-8000-000000000001");
    assertThat(refused(404, "GET", "/api/interactions/" + id, ""))
        .containsExactly(
            "There is no interaction " + id + ".", "没有这次往来 " + id + "。", "沒有這次往來 " + id + "。");
    assertThat(
            refused(
                422,
                "POST",
                "/api/interactions/" + id + "/match",
                "{\"customerId\": \"" + id + "\"}"))
        .containsExactly(
            "customerId: is not the id of a customer known here",
            "customerId: 不是这里知道的客户的编号",
            "customerId: 不是這裡知道的客戶的編號");
  }

  /** The same refusal in English, simplified and traditional Chinese. */
  private List<String> refused(int status, String method, String path, String json) {
    return List.of("en", "zh-CN", "zh-TW").stream()
        .map(language -> send(method, path, STAFF, json, "Accept-Language", language))
        .map(answer -> text(read(answer, status), "detail"))
        .toList();
  }
}
