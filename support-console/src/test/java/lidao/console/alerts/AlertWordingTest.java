package lidao.console.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lidao.contract.alerts.AlertSeverity;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Alerts in the reader's words. */
class AlertWordingTest {

  private final AlertWording wording = new AlertWording(messages(), ZoneId.of("Asia/Shanghai"));

  @Test
  void an_occasion_of_the_houses_own_is_called_what_the_house_calls_it() {
    Map<String, String> own =
        Map.of(
            "occasion", "EID",
            "occasion.zh", "开斋节",
            "occasion.zhTw", "開齋節",
            "occasion.en", "Eid",
            "date", "2026-11-22",
            "reason", "REFUSED");
    assertThat(wording.detail(alert("greeting.call", own), Locale.CHINA))
        .isEqualTo("开斋节，2026-11-22。对方拒收。");
    assertThat(wording.detail(alert("greeting.call", own), Locale.UK))
        .isEqualTo("Eid, 2026-11-22. The message was refused.");
    assertThat(wording.detail(alert("greeting.call", own), Locale.TAIWAN))
        .isEqualTo("開齋節，2026-11-22。對方拒收。");
  }

  @Test
  void what_a_receiver_said_is_told_in_the_readers_words() {
    Map<String, String> refused =
        Map.of("channel", "SMS", "detail", "HTTP 302: redirects are not followed");
    assertThat(wording.detail(alert("channel.sender-refused", refused), Locale.CHINA))
        .startsWith("HTTP 302：不跟随重定向：");
    assertThat(wording.detail(alert("channel.sender-refused", refused), Locale.UK))
        .contains("HTTP 302: redirects are not followed");
    String why = "more than 20 keys could not be applied within a minute: IllegalStateException";
    assertThat(
            wording.detail(
                alert("messaging.consumer-halted", Map.of("consumer", "facts", "reason", why)),
                Locale.TAIWAN))
        .isEqualTo("facts：一分鐘內有二十多個鍵未能處理：IllegalStateException");
  }

  @Test
  void a_built_in_occasion_is_known_by_its_code_and_any_other_shows_it() {
    Map<String, String> spring = Map.of("occasion", "SPRING_FESTIVAL", "date", "2027-02-06");
    assertThat(wording.detail(alert("festival.missed", spring), Locale.UK))
        .contains("Spring Festival");
    Map<String, String> other = Map.of("occasion", "HARVEST", "date", "2027-02-06");
    assertThat(wording.detail(alert("festival.missed", other), Locale.UK)).contains("HARVEST");
  }

  private static Alert alert(String code, Map<String, String> parameters) {
    return new Alert(
        UUID.randomUUID(),
        "cause",
        AlertSeverity.INFO,
        code,
        parameters,
        null,
        "staff",
        List.of(),
        null,
        null,
        Instant.EPOCH,
        null,
        null,
        null,
        null,
        null,
        null,
        1);
  }

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/support-console");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
