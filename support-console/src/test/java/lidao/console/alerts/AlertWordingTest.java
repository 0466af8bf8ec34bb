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
            "occasion.en", "Eid",
            "date", "2026-11-22",
            "reason", "REFUSED");
    assertThat(wording.detail(alert("greeting.call", own), Locale.CHINA))
        .isEqualTo("开斋节，2026-11-22。对方拒收。");
    assertThat(wording.detail(alert("greeting.call", own), Locale.UK))
        .isEqualTo("Eid, 2026-11-22. The message was refused.");
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
