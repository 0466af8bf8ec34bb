package lidao.messaging.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick reading of instants never differs from that of java.time. */
class Rfc3339Test {

  private static final String LETTERS = "0123456789-:.TZ+ ";

  @Test
  void random_texts_are_read_as_java_time_reads_them_or_left_to_it() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 100_000; i++) {
      String text = spoilt(plain(random), random);
      Instant quick = Rfc3339.plain(text);
      if (quick != null) {
        assertThat(quick).as("%s, seed %d", text, seed).isEqualTo(byJavaTime(text));
      }
    }
  }

  @Test
  void what_is_plain_is_never_left_to_the_slow_one() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      String text = plain(random);
      assertThat(Rfc3339.plain(text)).as("%s, seed %d", text, seed).isEqualTo(Instant.parse(text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29T09:00:00Z",
        "2026-13-01T09:00:00Z",
        "2026-02-28T24:30:00Z",
        "2026-02-28T09:60:00Z",
        "2026-02-28 09:00:00Z",
        "2026-02-28T09:00:00",
        "２０２６-02-28T09:00:00Z",
        ""
      })
  void what_is_no_date_and_time_is_refused(String text) {
    assertThatExceptionOfType(DateTimeParseException.class).isThrownBy(() -> Rfc3339.instant(text));
  }

  @Test
  void an_offset_other_than_utc_is_understood() {
    assertThat(Rfc3339.instant("2026-02-17T00:30:00+08:00"))
        .isEqualTo(Instant.parse("2026-02-16T16:30:00Z"));
  }

  private static String plain(Random random) {
    long second = random.nextLong(-62_167_219_200L, 253_402_300_800L);
    int nano =
        switch (random.nextInt(3)) {
          case 0 -> 0;
          case 1 -> random.nextInt(1_000) * 1_000_000;
          default -> random.nextInt(1_000_000_000);
        };
    return DateTimeFormatter.ISO_INSTANT.format(Instant.ofEpochSecond(second, nano));
  }

  private static String spoilt(String text, Random random) {
    StringBuilder spoilt = new StringBuilder(text);
    for (int times = random.nextInt(3); times > 0; times--) {
      int at = random.nextInt(spoilt.length());
      switch (random.nextInt(3)) {
        case 0 -> spoilt.setCharAt(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
        case 1 -> spoilt.insert(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
        default -> spoilt.deleteCharAt(at);
      }
    }
    return spoilt.toString();
  }

  private static @Nullable Instant byJavaTime(String text) {
    try {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
