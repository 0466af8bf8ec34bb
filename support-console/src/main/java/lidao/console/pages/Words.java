package lidao.console.pages;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import lidao.calendar.LunarText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Puts what services answer into the reader's words: times, dates, and the names of states. */
public final class Words {

  private final MessageSource messages;
  private final Locale locale;
  private final ZoneId zone;
  private final Clock clock;

  Words(MessageSource messages, Locale locale, ZoneId zone, Clock clock) {
    this.messages = messages;
    this.locale = locale;
    this.zone = zone;
    this.clock = clock;
  }

  private boolean chinese() {
    return locale.getLanguage().equals("zh");
  }

  /** A moment in the house's zone. */
  public String moment(@Nullable Object instant) {
    return instant == null
        ? ""
        : time(instant, chinese() ? "yyyy年M月d日 HH:mm" : "d MMM yyyy, HH:mm");
  }

  private String time(Object instant, String pattern) {
    try {
      Instant at = Instant.parse(instant.toString());
      return DateTimeFormatter.ofPattern(pattern, locale).withZone(zone).format(at);
    } catch (DateTimeException e) {
      return instant.toString();
    }
  }

  /** Whether a moment has gone by. */
  public boolean past(Object instant) {
    return !Instant.parse(instant.toString()).isAfter(clock.instant());
  }

  /** A day with its weekday. */
  public String day(@Nullable Object date) {
    if (date == null) {
      return "";
    }
    try {
      LocalDate day = LocalDate.parse(date.toString());
      String weekday = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
      String pattern = chinese() ? "yyyy年M月d日" : "d MMM yyyy";
      String text = DateTimeFormatter.ofPattern(pattern, locale).format(day);
      return chinese() ? text + " " + weekday : weekday + " " + text;
    } catch (DateTimeException e) {
      return date.toString();
    }
  }

  /** A count, with its thousands set apart. */
  public String number(@Nullable Object count) {
    return count instanceof Number n ? NumberFormat.getIntegerInstance(locale).format(n) : "0";
  }

  /** An amount of money, without its currency. */
  public String amount(@Nullable Object amount) {
    return amount instanceof Number n ? NumberFormat.getNumberInstance(locale).format(n) : "";
  }

  /** A file's size. */
  public String size(@Nullable Object bytes) {
    double kilobytes = bytes instanceof Number n ? n.doubleValue() / 1024 : 0;
    return kilobytes < 1000
        ? number(Math.ceil(kilobytes)) + " KB"
        : amount(Math.round(kilobytes / 102.4) / 10.0) + " MB";
  }

  /** The reader's word for a code, such as {@code complaint.state} and {@code FILED}. */
  public String label(String kind, @Nullable Object code) {
    if (code == null) {
      return "";
    }
    String words = code.toString().replace('_', ' ').toLowerCase(Locale.ROOT);
    String text = messages.getMessage("word." + kind + "." + code, null, words, locale);
    return text == null ? words : text;
  }

  /** What a form of ours calls a field that a service speaks of; the service's own name else. */
  public String field(Object name) {
    String code = name.toString();
    return String.valueOf(messages.getMessage("word.field." + code, null, code, locale));
  }

  /** One of two words that contradict each other: a yes or no, a day of a calendar, or any text. */
  public String contradicting(@Nullable Object word) {
    if (word == null) {
      return "—";
    }
    String text = word.toString();
    if (text.equals("true") || text.equals("false")) {
      return String.valueOf(
          messages.getMessage(text.equals("true") ? "yes" : "no", null, text, locale));
    }
    return text.replaceFirst("^LUNAR(?= [\\d闰])", label("calendar", "LUNAR"))
        .replaceFirst("^SOLAR(?= \\d)", label("calendar", "SOLAR"));
  }

  /** A date as the customer said it. */
  public String stated(@Nullable Object date) {
    if (!(date instanceof Map<?, ?> said)
        || !(said.get("month") instanceof Number m)
        || !(said.get("day") instanceof Number d)) {
      return "";
    }
    Object year = said.get("year");
    boolean leap = Boolean.TRUE.equals(said.get("leapMonth"));
    return "LUNAR".equals(said.get("calendar"))
        ? lunar(year, m.intValue(), d.intValue(), leap)
        : solar(year, m.intValue(), d.intValue());
  }

  private String solar(@Nullable Object year, int month, int day) {
    if (chinese()) {
      return (year == null ? "" : year + "年") + month + "月" + day + "日";
    }
    String name = java.time.Month.of(month).getDisplayName(TextStyle.SHORT, locale);
    return day + " " + name + (year == null ? "" : " " + year);
  }

  private String lunar(@Nullable Object year, int month, int day, boolean leap) {
    String text =
        (chinese() ? LunarText.in(locale) : LunarText.SIMPLIFIED).of(null, month, leap, day);
    return chinese()
        ? (LunarText.in(locale) == LunarText.TRADITIONAL ? "農曆" : "农历")
            + (year == null ? "" : year + "年")
            + text
        : text + " (lunar " + month + "/" + day + (leap ? ", leap month)" : ")");
  }
}
