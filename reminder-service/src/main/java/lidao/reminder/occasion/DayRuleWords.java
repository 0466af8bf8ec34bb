package lidao.reminder.occasion;

import java.util.Locale;
import lidao.calendar.CalendarKind;
import lidao.calendar.Festival;
import lidao.chassis.http.Sentence;
import lidao.chassis.http.Wording;
import lidao.contract.StatedDate;
import org.jspecify.annotations.Nullable;

/** A day rule in a sentence of a reader's language. */
final class DayRuleWords {

  private DayRuleWords() {}

  /**
   * @param year the occasion's own, for which a table has a day
   */
  static String of(DayRule rule, int year, Locale reader) {
    return Wording.of(reader).of(sentence(rule, year, reader));
  }

  private static Sentence sentence(DayRule rule, int year, Locale reader) {
    Festival festival = rule.festival();
    if (festival != null) {
      return Sentence.of("Rule: {0}.", festival(festival));
    }
    return rule.dates() == null
        ? Sentence.of("Rule: every year on {0}.", Rules.said(stated(rule), reader))
        : Sentence.of(
            "Rule: the table of days that the house has loaded; it is the day of its year {0}.",
            year);
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

  private static Sentence festival(Festival festival) {
    return switch (festival) {
      case SPRING_FESTIVAL -> Sentence.of("the first day of the lunar year");
      case LANTERN_FESTIVAL -> Sentence.of("day 15 of the first lunar month");
      case QINGMING -> Sentence.of("the day of the solar term Qingming, Beijing time");
      case DRAGON_BOAT_FESTIVAL -> Sentence.of("day 5 of the fifth lunar month");
      case QIXI -> Sentence.of("day 7 of the seventh lunar month");
      case ZHONGYUAN -> Sentence.of("day 15 of the seventh lunar month");
      case MID_AUTUMN_FESTIVAL -> Sentence.of("day 15 of the eighth lunar month");
      case DOUBLE_NINTH_FESTIVAL -> Sentence.of("day 9 of the ninth lunar month");
      case WINTER_SOLSTICE -> Sentence.of("the day of the winter solstice, Beijing time");
      case LABA_FESTIVAL -> Sentence.of("day 8 of the twelfth lunar month");
      case NEW_YEARS_EVE -> Sentence.of("the day before Spring Festival");
    };
  }
}
