package lidao.reminder.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import lidao.reminder.ReminderTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When and in which language a customer is written to. */
class WindowsAndZonesTest extends ReminderTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Autowired private TimeZones zones;

  @Test
  void a_window_that_crosses_midnight_belongs_to_the_day_it_opens() {
    SendingWindow night = SendingWindow.parse("22:00-02:00");
    Instant oneInTheMorning = Instant.parse("2026-03-10T17:00:00Z"); // 01:00 on the 11th
    assertThat(night.nextOpen(oneInTheMorning, SHANGHAI)).isEqualTo(oneInTheMorning);
    assertThat(night.firstOpenDay(oneInTheMorning, SHANGHAI)).isEqualTo("2026-03-10");
    assertThat(night.closing(LocalDate.of(2026, 3, 10), SHANGHAI))
        .isEqualTo("2026-03-10T18:00:00Z");
    assertThat(night.nextOpen(Instant.parse("2026-03-10T18:00:00Z"), SHANGHAI))
        .isEqualTo("2026-03-11T14:00:00Z");
    assertThatThrownBy(() -> SendingWindow.parse("9 to 5"))
        .hasMessageContaining("lidao.reminder.window");
  }

  @Test
  void the_profiles_zone_counts_then_the_countrys_then_the_houses() {
    assertThat(zones.of("Europe/Paris", "JP")).isEqualTo("Europe/Paris");
    assertThat(zones.of("+08:00", "JP")).isEqualTo("Asia/Tokyo");
    assertThat(zones.of(null, "us")).isEqualTo("America/New_York");
    assertThat(zones.of(null, null)).isEqualTo("Asia/Shanghai");
  }

  @Test
  void a_reader_of_a_language_we_do_not_write_gets_the_nearest_one() {
    assertThat(Languages.written(Locale.forLanguageTag("zh"))).isEqualTo("zh-CN");
    assertThat(Languages.written(Locale.forLanguageTag("zh-Hant-CN"))).isEqualTo("zh-TW");
    assertThat(Languages.written(Locale.forLanguageTag("zh-HK"))).isEqualTo("zh-TW");
    assertThat(Languages.written(Locale.forLanguageTag("de-DE"))).isEqualTo("en");
  }
}
