package lidao.reminder.house;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import lidao.chassis.http.Faults;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.Sentence;
import org.jspecify.annotations.Nullable;

/** What everybody who sends us something is asked of texts, days and codes. */
public final class Given {

  /** The first day that makes sense here; the lunar table is of 1901 to 2100. */
  public static final LocalDate FIRST_DAY = LocalDate.of(1901, 1, 1);

  /** The last of them. */
  public static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  private Given() {}

  /** A text that may be missing, but not longer than so many characters, nor hold U+0000. */
  public static void text(Faults faults, @Nullable String text, int longest, String field) {
    if (text != null) {
      faults.require(
          text.length() <= longest, field, Sentence.of("has at most {0} characters", longest));
      faults.require(
          text.indexOf('\0') < 0, field, "holds the character U+0000, which cannot be kept");
    }
  }

  /** A day that is there and lies between 1901 and 2100. */
  public static void day(Faults faults, @Nullable LocalDate day, String field) {
    if (day == null) {
      faults.add(field, "is required: a day such as 2027-02-06");
    } else {
      faults.require(
          isDay(day), field, Sentence.of("must lie between {0} and {1}", FIRST_DAY, LAST_DAY));
    }
  }

  /**
   * The days of a query, both included.
   *
   * @throws InvalidInput 400 naming the parameter
   */
  public static void span(LocalDate from, LocalDate to) {
    Sentence between = Sentence.of("must lie between {0} and {1}", FIRST_DAY, LAST_DAY);
    if (!isDay(from)) {
      throw InvalidInput.parameter("from", between);
    }
    if (!isDay(to)) {
      throw InvalidInput.parameter("to", between);
    }
    if (to.isBefore(from)) {
      throw InvalidInput.parameter("to", "must not be before from");
    }
  }

  /** Whether a day lies between 1901 and 2100. */
  public static boolean isDay(LocalDate day) {
    return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
  }

  /** A code such as DOUBLE_NINTH. */
  public static void code(Faults faults, @Nullable String code, String field) {
    faults.require(
        code != null && CODE.matcher(code).matches(),
        field,
        "must be capital letters, digits and underscores, such as DOUBLE_NINTH, at most 40");
  }

  /** A region's time zone; an offset says nothing of summer time. */
  public static boolean isZone(String name) {
    return ZoneId.getAvailableZoneIds().contains(name);
  }
}
