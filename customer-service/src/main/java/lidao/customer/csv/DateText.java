package lidao.customer.csv;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lidao.chassis.http.InvalidInput;
import lidao.contract.StatedDate;
import lidao.contract.StatedDate.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * Dates as files write them: 1952-03-08, 03-08, 1952/3/8, 19520308, lunar 08-15, 农历 1952-闰5-15,
 * 1952年8月15日.
 */
final class DateText {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<calendar>lunar|农历|農曆|阴历|solar|公历|阳历)?[ :]*"
              + "(?:(?<year>\\d{4})[-/.年])?(?<leap>闰|閏|leap ?|L)?(?<month>\\d{1,2})[-/.月]"
              + "(?<day>\\d{1,2})日?");
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<calendar>lunar|农历|solar|公历)?[ :]*(?<year>\\d{4})(?<leap>)(?<month>\\d{2})(?<day>\\d{2})");

  private DateText() {}

  /**
   * The date; {@link InvalidInput} if the text has another form.
   *
   * @param calendar from a column of its own, where there is one
   */
  static StatedDate read(String text, @Nullable String calendar) {
    Matcher date = FORM.matcher(text.strip());
    if (!date.matches()) {
      date = COMPACT.matcher(text.strip());
    }
    if (!date.matches()) {
      throw InvalidInput.field(
          "", "is not a date; write 1952-03-08, 03-08, or 'lunar 1952-08-15' for a lunar one");
    }
    String year = date.group("year");
    String leap = date.group("leap");
    return new StatedDate(
        calendar(
            Objects.requireNonNullElse(
                date.group("calendar"), Objects.requireNonNullElse(calendar, ""))),
        year == null ? null : Integer.valueOf(year),
        Integer.parseInt(date.group("month")),
        Integer.parseInt(date.group("day")),
        leap == null || leap.isEmpty() ? null : true);
  }

  private static Calendar calendar(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "", "solar", "gregorian", "公历", "公曆", "阳历", "陽曆" -> Calendar.SOLAR;
      case "lunar", "chinese", "农历", "農曆", "阴历", "陰曆" -> Calendar.LUNAR;
      default -> throw InvalidInput.field("", "is of no known calendar; give solar or lunar");
    };
  }
}
