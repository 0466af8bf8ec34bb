package lidao.chassis.http;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** What a field of a given type should have held, in words. */
final class Expected {

  private static final Map<Class<?>, String> WORDS =
      Map.ofEntries(
          Map.entry(UUID.class, "a UUID such as 0192d3a0-5a7e-7c3e-9d5b-2f6a4b1c8e90"),
          Map.entry(LocalDate.class, "a date that exists, such as 2026-02-28"),
          Map.entry(LocalTime.class, "a time of day such as 18:30"),
          Map.entry(LocalDateTime.class, "a date and time such as 2026-02-28T18:30"),
          Map.entry(Instant.class, "an instant such as 2026-02-28T18:30:00Z"),
          Map.entry(
              OffsetDateTime.class, "a time with its offset, such as 2026-02-28T18:30:00+08:00"),
          Map.entry(
              ZonedDateTime.class, "a time with its offset, such as 2026-02-28T18:30:00+08:00"),
          Map.entry(ZoneId.class, "a time zone such as Asia/Shanghai"),
          Map.entry(Duration.class, "a duration such as PT30M"),
          Map.entry(BigDecimal.class, "a number"),
          Map.entry(Boolean.class, "true or false"),
          Map.entry(Double.class, "a number"),
          Map.entry(Float.class, "a number"),
          Map.entry(Integer.class, "a whole number"),
          Map.entry(Long.class, "a whole number"),
          Map.entry(Short.class, "a whole number"),
          Map.entry(String.class, "a text"));

  private Expected() {}

  /** For example {@code 'x1' is not a whole number}. */
  static Sentence message(@Nullable Object value, @Nullable Class<?> type) {
    return value == null || (value instanceof CharSequence text && text.length() == 0)
        ? Sentence.of("must be {0}", words(type))
        : Sentence.of("'{0}' is not {1}", shortened(value), words(type));
  }

  static Sentence words(@Nullable Class<?> type) {
    if (type == null) {
      return Sentence.of("of the expected form");
    }
    Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
    if (boxed.isEnum()) {
      String constants =
          Arrays.stream(boxed.getEnumConstants())
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
      return Sentence.of("one of {0}", constants);
    }
    if (Collection.class.isAssignableFrom(boxed) || boxed.isArray()) {
      return Sentence.of("a list");
    }
    if (Map.class.isAssignableFrom(boxed) || boxed.isRecord()) {
      return Sentence.of("an object");
    }
    return Sentence.of(WORDS.getOrDefault(boxed, "of the expected form"));
  }

  private static String shortened(Object value) {
    String text =
        value instanceof Object[] several
            ? Arrays.stream(several).map(String::valueOf).collect(Collectors.joining(", "))
            : String.valueOf(value);
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
