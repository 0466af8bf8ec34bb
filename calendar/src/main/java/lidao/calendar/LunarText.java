package lidao.calendar;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a lunar date is written: 二〇二六年闰八月十五, 二〇二六年閏八月十五, or in English.
 *
 * <p>The eleventh and twelfth month are called 冬月 and 腊月, as people say them; a leap one 闰十一月.
 */
public enum LunarText {
  /** As in mainland China and Singapore. */
  SIMPLIFIED("闰", "腊月") {
    @Override
    String day(int day) {
      return chineseDay(day);
    }
  },

  /** As in Taiwan, Hong Kong and Macau. */
  TRADITIONAL("閏", "臘月") {
    @Override
    String day(int day) {
      return chineseDay(day);
    }
  },

  /** For readers of neither; "leap month 8, day 15, lunar year 2026". */
  ENGLISH("leap ", "") {
    @Override
    public String of(@Nullable Integer year, int month, boolean leap, int day) {
      String text = (leap ? "leap month " : "month ") + month + ", day " + day;
      return text + (year == null ? " of the lunar year" : ", lunar year " + year);
    }

    @Override
    String day(int day) {
      return Integer.toString(day);
    }
  };

  private static final String DIGITS = "〇一二三四五六七八九";

  private final String leapPrefix;
  private final String twelfth;

  LunarText(String leapPrefix, String twelfth) {
    this.leapPrefix = leapPrefix;
    this.twelfth = twelfth;
  }

  /** The writing a reader of this language expects. */
  public static LunarText in(Locale locale) {
    if (!locale.getLanguage().equals("zh")) {
      return ENGLISH;
    }
    boolean traditional =
        switch (locale.getScript()) {
          case "Hant" -> true;
          case "Hans" -> false;
          default ->
              switch (locale.getCountry()) {
                case "TW", "HK", "MO" -> true;
                default -> false;
              };
        };
    return traditional ? TRADITIONAL : SIMPLIFIED;
  }

  /** A whole date, or one that comes every year where the year is null. */
  public String of(@Nullable Integer year, int month, boolean leap, int day) {
    StringBuilder text = new StringBuilder();
    if (year != null) {
      year.toString().chars().forEach(digit -> text.append(DIGITS.charAt(digit - '0')));
      text.append('年');
    }
    return text.append(month(month, leap)).append(day(day)).toString();
  }

  /** A date of one year. */
  public String of(LunarDate date) {
    return of(date.year(), date.month(), date.leap(), date.day());
  }

  String month(int month, boolean leap) {
    String ordinary =
        switch (month) {
          case 1 -> "正月";
          case 10 -> "十月";
          case 11 -> leap ? "十一月" : "冬月";
          case 12 -> leap ? "十二月" : twelfth;
          default -> DIGITS.charAt(month) + "月";
        };
    return leap ? leapPrefix + ordinary : ordinary;
  }

  abstract String day(int day);

  private static String chineseDay(int day) {
    return switch (day) {
      case 10 -> "初十";
      case 20 -> "二十";
      case 30 -> "三十";
      default -> "初十廿".charAt(day / 10) + "" + DIGITS.charAt(day % 10);
    };
  }
}
