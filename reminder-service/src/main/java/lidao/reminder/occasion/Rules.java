package lidao.reminder.occasion;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import lidao.calendar.Adjustment;
import lidao.calendar.LunarCalendar;
import lidao.calendar.LunarText;
import lidao.chassis.http.Sentence;
import lidao.chassis.http.Wording;
import lidao.contract.StatedDate;
import org.jspecify.annotations.Nullable;

/** Calendar rules in the words of a reader's language, Chinese or English. */
public final class Rules {

  private Rules() {}

  private static boolean chinese(Locale reader) {
    return reader.getLanguage().equals("zh");
  }

  /** Why a day is another than the one that was said; empty when it is the very one. */
  public static String because(List<Adjustment> adjustments, Locale reader) {
    return adjustments.stream()
        .map(Rules::because)
        .reduce((one, next) -> Sentence.of("{0}; {1}", one, next))
        .map(all -> Wording.of(reader).of(all))
        .orElse("");
  }

  /** Whether the day was moved on (FORWARD), and not back. */
  public static boolean isForward(List<Adjustment> adjustments) {
    return adjustments.stream()
        .anyMatch(
            moved ->
                switch (moved) {
                  case LEAP_MONTH_TO_NEXT_MONTH, DAY_30_TO_NEXT_MONTH, FEBRUARY_29_TO_MARCH_1 ->
                      true;
                  case LEAP_MONTH_TO_ORDINARY_MONTH, DAY_30_TO_29, FEBRUARY_29_TO_28 -> false;
                });
  }

  private static Sentence because(Adjustment adjustment) {
    return switch (adjustment) {
      case LEAP_MONTH_TO_ORDINARY_MONTH ->
          Sentence.of("that year has no such leap month, so it is kept in the ordinary month");
      case LEAP_MONTH_TO_NEXT_MONTH ->
          Sentence.of("that year has no such leap month, so it is kept in the next month");
      case DAY_30_TO_29 ->
          Sentence.of("the month has 29 days that year, so it is kept on the 29th");
      case DAY_30_TO_NEXT_MONTH ->
          Sentence.of("the month has 29 days that year, so it is kept on the first of the next");
      case FEBRUARY_29_TO_28 -> Sentence.of("it is not a leap year, so it is kept on 28 February");
      case FEBRUARY_29_TO_MARCH_1 -> Sentence.of("it is not a leap year, so it is kept on 1 March");
    };
  }

  /** A date as it was said: 农历闰八月十五, lunar month 8 …, 3月10日, 10 March. */
  public static String said(StatedDate said, Locale reader) {
    if (said.calendar() == StatedDate.Calendar.LUNAR) {
      boolean leap = Boolean.TRUE.equals(said.leapMonth());
      String text = LunarText.in(reader).of(null, said.month(), leap, said.day());
      return Wording.of(reader).of(Sentence.of("lunar {0}", text));
    }
    return chinese(reader)
        ? said.month() + "月" + said.day() + "日"
        : said.day() + " " + Month.of(said.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** The lunar date of a day, in Chinese writing whoever reads. */
  public static @Nullable String lunar(LocalDate day, Locale reader) {
    if (day.isBefore(LunarCalendar.FIRST_DAY) || day.isAfter(LunarCalendar.LAST_DAY)) {
      return null;
    }
    LunarText writing = LunarText.in(reader);
    return (writing == LunarText.ENGLISH ? LunarText.SIMPLIFIED : writing)
        .of(LunarCalendar.toLunar(day));
  }

  /** The day of the week, as in 星期五 or Friday. */
  public static String weekday(LocalDate day, Locale reader) {
    return day.getDayOfWeek()
        .getDisplayName(TextStyle.FULL, chinese(reader) ? Locale.CHINA : Locale.ENGLISH);
  }
}
