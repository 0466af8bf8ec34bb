package lidao.reminder.occasion;

import java.util.Locale;
import lidao.calendar.CalendarKind;
import lidao.calendar.Festival;
import lidao.contract.StatedDate;
import org.jspecify.annotations.Nullable;

/** A day rule in a sentence of a reader's language, Chinese or English. */
final class DayRuleWords {

  private DayRuleWords() {}

  /**
   * @param year the occasion's own, for which a table has a day
   */
  static String of(DayRule rule, int year, Locale reader) {
    boolean zh = Rules.chinese(reader);
    Festival festival = rule.festival();
    if (festival != null) {
      return zh
          ? "规则：%s。".formatted(festival(festival, true))
          : "Rule: %s.".formatted(festival(festival, false));
    }
    if (rule.dates() != null) {
      return zh
          ? "规则：按本店载入的日期表，这是其中 %d 年的日子。".formatted(year)
          : "Rule: the table of days that the house has loaded; it is the day of its year %d."
              .formatted(year);
    }
    String date = Rules.said(stated(rule), reader);
    return zh ? "规则：每年%s。".formatted(date) : "Rule: every year on %s.".formatted(date);
  }

  private static StatedDate stated(DayRule rule) {
    return new StatedDate(
        rule.calendar() == CalendarKind.LUNAR
            ? StatedDate.Calendar.LUNAR
            : StatedDate.Calendar.SOLAR,
        null,
        number(rule.month()),
        number(rule.day()),
        rule.leapMonth());
  }

  private static int number(@Nullable Integer given) {
    return given == null ? 0 : given;
  }

  private static String festival(Festival festival, boolean zh) {
    return switch (festival) {
      case SPRING_FESTIVAL -> zh ? "农历正月初一" : "the first day of the lunar year";
      case LANTERN_FESTIVAL -> zh ? "农历正月十五" : "day 15 of the first lunar month";
      case QINGMING -> zh ? "清明节气所在之日" : "the day of the solar term Qingming, Beijing time";
      case DRAGON_BOAT_FESTIVAL -> zh ? "农历五月初五" : "day 5 of the fifth lunar month";
      case QIXI -> zh ? "农历七月初七" : "day 7 of the seventh lunar month";
      case ZHONGYUAN -> zh ? "农历七月十五" : "day 15 of the seventh lunar month";
      case MID_AUTUMN_FESTIVAL -> zh ? "农历八月十五" : "day 15 of the eighth lunar month";
      case DOUBLE_NINTH_FESTIVAL -> zh ? "农历九月初九" : "day 9 of the ninth lunar month";
      case WINTER_SOLSTICE -> zh ? "冬至节气所在之日" : "the day of the winter solstice, Beijing time";
      case LABA_FESTIVAL -> zh ? "农历腊月初八" : "day 8 of the twelfth lunar month";
      case NEW_YEARS_EVE -> zh ? "春节的前一日" : "the day before Spring Festival";
    };
  }
}
