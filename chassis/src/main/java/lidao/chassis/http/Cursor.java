package lidao.chassis.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A position in a sorted list, opaque to whoever carries it from page to page. */
public final class Cursor {

  private final List<String> parts;

  private Cursor(List<String> parts) {
    this.parts = parts;
  }

  /** The cursor behind an item: the values that the list is sorted by, in that order. */
  public static String of(Object... values) {
    return Arrays.stream(values)
        .map(value -> String.valueOf(value).getBytes(StandardCharsets.UTF_8))
        .map(Base64.getUrlEncoder().withoutPadding()::encodeToString)
        .collect(Collectors.joining("."));
  }

  /**
   * Reads the parameter {@code cursor}; null, the first page, stays null.
   *
   * @throws InvalidInput 400 naming {@code cursor}
   */
  public static @Nullable Cursor read(@Nullable String cursor, int values) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    try {
      List<String> parts = new ArrayList<>();
      for (String part : cursor.split("\\.", -1)) {
        parts.add(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
      }
      if (parts.size() == values) {
        return new Cursor(parts);
      }
    } catch (IllegalArgumentException e) {
      // Not one of ours, answered below.
    }
    throw bad();
  }

  public String text(int index) {
    return parts.get(index);
  }

  public long number(int index) {
    return read(index, Long::parseLong);
  }

  public Instant instant(int index) {
    return read(index, Instant::parse);
  }

  /** A day. */
  public LocalDate day(int index) {
    LocalDate day = read(index, LocalDate::parse);
    if (day.getYear() < 0 || day.getYear() > 9999) {
      throw bad();
    }
    return day;
  }

  public UUID id(int index) {
    return read(index, UUID::fromString);
  }

  private <T> T read(int index, Function<String, T> reading) {
    try {
      return reading.apply(parts.get(index));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw bad();
    }
  }

  private static InvalidInput bad() {
    return InvalidInput.parameter(
        "cursor", "is not a cursor of this list; take the previous page's 'next' or leave it out");
  }
}
