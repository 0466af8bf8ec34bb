package lidao.reminder.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import com.standardwebhooks.Webhook;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lidao.chassis.http.Sentence;
import lidao.chassis.outside.Delivery;
import lidao.chassis.outside.OuterAddresses;
import lidao.contract.customers.Channel;
import lidao.fixture.Signature;
import lidao.reminder.HttpReceiver;
import lidao.reminder.house.Carrying;
import lidao.reminder.house.ChannelSettings;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How messages are put to HTTP receivers, and what their answers mean. */
class CarriersTest {

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpReceiver receiver = new HttpReceiver();

  @AfterEach
  void hangUp() {
    receiver.close();
  }

  @Test
  void a_webhook_is_signed_as_standard_webhooks_has_it() {
    assertThat(webhook(true).hand(envelope("生日快乐"))).isInstanceOf(Delivery.Accepted.class);

    HttpReceiver.Request request = receiver.requests.get(0);
    HttpHeaders headers = HttpHeaders.of(request.headers(), (name, value) -> true);
    assertThatCode(() -> new Webhook(SECRET).verify(request.body(), headers))
        .doesNotThrowAnyException();
    JsonNode data = JSON.readTree(request.body()).get("data");
    assertThat(data.get("to").asString()).isEqualTo("+8613800000000");
    assertThat(data.get("text").asString()).isEqualTo("生日快乐");
  }

  @Test
  void a_redirect_is_not_followed() {
    receiver.saying(307, "");
    assertThat(refused(webhook(true)))
        .containsExactly("HTTP 307: redirects are not followed", "HTTP 307：不跟随重定向");
    assertThat(receiver.requests).hasSize(1);
  }

  @Test
  void an_inner_address_is_not_called_unless_a_setting_allows_it() {
    assertThat(refused(webhook(false)).get(1)).startsWith("内部地址不予访问，除非有此设置放行：");
    assertThat(receiver.requests).isEmpty();
  }

  /** Why not, as it is kept, and as it is told in Chinese. */
  private List<String> refused(Carrier carrier) {
    var refused = (Delivery.SenderRefused) carrier.hand(envelope("x"));
    String told = lidao.chassis.http.Wording.of(Locale.CHINA).of(Sentence.ofText(refused.detail()));
    return List.of(refused.detail(), told);
  }

  @ParameterizedTest
  @CsvSource({"429, false", "408, false", "500, true", "503, true", "400, true", "422, true"})
  void a_status_is_a_definite_refusal(int status, boolean forGood) {
    receiver.saying(status, "no");
    assertThat(webhook(true).hand(envelope("x")))
        .isEqualTo(new Delivery.Refused(forGood, "HTTP " + status));
  }

  @Test
  void a_wrong_key_is_ours_and_silence_is_unknown_and_nobody_there_is_certain() {
    receiver.saying(401, "who are you");
    assertThat(webhook(true).hand(envelope("x"))).isInstanceOf(Delivery.SenderRefused.class);
    receiver.silent();
    assertThat(webhook(true).hand(envelope("x"))).isInstanceOf(Delivery.NoAnswer.class);
    receiver.close();
    assertThat(webhook(true).hand(envelope("x"))).isInstanceOf(Delivery.Unreachable.class);
  }

  @Test
  @Timeout(30)
  void an_answer_that_stalls_or_never_ends_holds_up_nobody() {
    Carrier impatient = webhook(true, Duration.ofMillis(500));
    receiver.stallingAfter("{\"co");
    assertThat(impatient.hand(envelope("x"))).isInstanceOf(Delivery.NoAnswer.class);

    // What says yes stands in the beginning; nobody waits for the rest.
    receiver.stallingAfter("x".repeat(100_000));
    assertThat(webhook(true).hand(envelope("x"))).isInstanceOf(Delivery.Accepted.class);
  }

  @Test
  void a_gateway_gets_what_its_provider_wants_and_a_text_cannot_break_out_of_it() {
    String nasty = "\"},\"to\":\"+1\\ \n&to=+1";
    Carrying asJson =
        carrying(
            Carrying.By.GATEWAY,
            "/sms",
            null,
            "{\"p\":\"{{to}}\",\"t\":\"{{text}}\"}",
            "json",
            "\"code\":0");
    receiver.saying(200, "{\"code\":0}");
    assertThat(over(new SmsGateway(asJson)).hand(envelope(nasty)))
        .isInstanceOf(Delivery.Accepted.class);
    JsonNode body = JSON.readTree(receiver.requests.get(0).body());
    assertThat(body.get("t").asString()).isEqualTo(nasty.strip());
    assertThat(body.size()).isEqualTo(2);
    assertThat(receiver.requests.get(0).header("Authorization")).isEqualTo("Bearer k");

    Carrying asForm =
        carrying(
            Carrying.By.GATEWAY,
            "/sms",
            null,
            "to={{to}}&text={{text}}",
            "x-www-form-urlencoded",
            "\"code\":0");
    receiver.saying(200, "{\"code\":7}");
    assertThat(over(new SmsGateway(asForm)).hand(envelope(nasty)))
        .isInstanceOf(Delivery.Refused.class);
    assertThat(receiver.requests.get(1).body())
        .startsWith("to=%2B8613800000000&text=")
        .doesNotContain("&to=");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GATEWAY|{"t":"{{txet}}"}|''|there is no field {{txet}}; the fields are id, text, to
          GATEWAY|{"t":"{{#text}}"}|''|Section missing close tag
          WEBHOOK|{}|''|needs a secret
          WEBHOOK|{}|whsec_?|base64
          SMTP|{}|''|that carrier cannot carry this channel
          """)
  void a_carrier_that_cannot_work_stops_the_start_by_the_name_of_its_channel(
      Carrying.By by, String body, String secret, String told) {
    Carrying wrong = carrying(by, "/sms", secret, body, "json", null);
    ThrowingCallable start =
        () ->
            new Carriers(
                new ChannelSettings(Map.of(Channel.SMS, wrong), true), mock(Postman.class), JSON);
    assertThatThrownBy(start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("lidao.reminder.channels.sms (by %s): ".formatted(by))
        .hasMessageContaining(told);
  }

  @Test
  void robots_are_spoken_to_in_their_own_ways() {
    receiver.saying(200, "{\"errcode\":0,\"errmsg\":\"ok\"}");
    assertThat(robot(Carrying.By.WECOM, null).hand(envelope("生日快乐")))
        .isInstanceOf(Delivery.Accepted.class);
    assertThat(JSON.readTree(receiver.requests.get(0).body()).get("text").get("content").asString())
        .contains("+8613800000000", "生日快乐");

    assertThat(robot(Carrying.By.DINGTALK, "SEC1").hand(envelope("x")))
        .isInstanceOf(Delivery.Accepted.class);
    String query = receiver.requests.get(1).uri().getRawQuery();
    String stamp = query.replaceAll(".*timestamp=(\\d+)&.*", "$1");
    String sign = URLDecoder.decode(query.replaceAll(".*sign=", ""), StandardCharsets.UTF_8);
    assertThat(sign).isEqualTo(Signature.of("SEC1", stamp + "\nSEC1"));

    receiver.saying(200, "{\"code\":0}");
    assertThat(robot(Carrying.By.FEISHU, "k").hand(envelope("x")))
        .isInstanceOf(Delivery.Accepted.class);
    JsonNode body = JSON.readTree(receiver.requests.get(2).body());
    assertThat(body.get("msg_type").asString()).isEqualTo("text");
    assertThat(body.get("sign").asString())
        .isEqualTo(Signature.of(body.get("timestamp").asString() + "\nk", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "WECOM, '{\"errcode\":45009}', Refused[forGood=false",
    "WECOM, '{\"errcode\":93000}', SenderRefused",
    "DINGTALK, '{\"errcode\":310000}', SenderRefused",
    "FEISHU, '{\"code\":11232}', Refused[forGood=false",
    "FEISHU, '{\"code\":19021}', SenderRefused",
    "WECOM, '<html>', Refused[forGood=true"
  })
  void what_a_robot_answers_is_in_its_body(Carrying.By by, String answer, String becomes) {
    receiver.saying(200, answer);
    assertThat(robot(by, null).hand(envelope("x")).toString()).startsWith(becomes);
  }

  private Carrier webhook(boolean innerAllowed) {
    return webhook(innerAllowed, PATIENCE);
  }

  private Carrier webhook(boolean innerAllowed, Duration timeout) {
    return new HttpCarrier(
        new SignedWebhook(carrying(Carrying.By.WEBHOOK, "/hook", SECRET, "", "json", null), JSON),
        new OuterAddresses(innerAllowed, "a setting"),
        timeout);
  }

  private Carrier robot(Carrying.By by, @Nullable String secret) {
    return over(new GroupRobot(carrying(by, "/robot?key=1", secret, "", "json", null), JSON));
  }

  private static Carrier over(HttpForm form) {
    return new HttpCarrier(form, new OuterAddresses(true, "a setting"), PATIENCE);
  }

  private Carrying carrying(
      Carrying.By by,
      String path,
      @Nullable String secret,
      String body,
      String type,
      @Nullable String accepted) {
    URI url = receiver.uri(path);
    return new Carrying(
        by,
        url,
        secret,
        Map.of("Authorization", "Bearer k"),
        "application/" + type,
        body,
        accepted,
        0,
        PATIENCE);
  }

  private static Envelope envelope(String text) {
    Letter letter =
        new Letter(
            UUID.randomUUID(),
            LetterKind.GREETING,
            UUID.randomUUID(),
            UUID.randomUUID(),
            Instant.now(),
            0,
            null,
            Set.of());
    Wording wording =
        new Wording(Channel.SMS, false, "+8613800000000", "zh-CN", "w", "好日子", text, text, null);
    return new Envelope(letter, wording, "<id>");
  }
}
