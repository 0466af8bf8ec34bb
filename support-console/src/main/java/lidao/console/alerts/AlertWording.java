package lidao.console.alerts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lidao.chassis.http.Sentence;
import lidao.chassis.http.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Words an alert by its code, from the message bundles; what it mentions is put in as plain text.
 */
@Component
public class AlertWording {

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.-]*)}");
  private static final int LONGEST = 300;

  private final MessageSource messages;
  private final ZoneId zone;

  AlertWording(
      MessageSource messages, @Value("${lidao.house.time-zone:Asia/Shanghai}") ZoneId zone) {
    this.messages = messages;
    this.zone = zone;
  }

  /** What calls. An unknown code reads as its own words: {@code room.flooded}, "Room flooded". */
  public String title(Alert alert, Locale locale) {
    String words = alert.code().replaceAll("[._-]+", " ").strip();
    String readable =
        words.isEmpty()
            ? alert.causeKey()
            : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return worded("alert." + alert.code(), readable, alert.parameters(), locale);
  }

  /** What there is to know of it: of an unknown code all that came with it. */
  public String detail(Alert alert, Locale locale) {
    String all = String.join(" · ", alert.parameters().values());
    return worded("alert." + alert.code() + ".detail", all, alert.parameters(), locale);
  }

  /** A moment of time in the house's zone, short. */
  public String moment(Instant instant, Locale locale) {
    boolean chinese = locale.getLanguage().equals("zh");
    String pattern = chinese ? "M月d日 HH:mm" : "d MMM HH:mm";
    return DateTimeFormatter.ofPattern(pattern, locale).withZone(zone).format(instant);
  }

  private String worded(
      String key, String otherwise, Map<String, String> parameters, Locale locale) {
    String text = messages.getMessage(key, null, null, locale);
    if (text == null) {
      return shortened(otherwise);
    }
    Matcher places = PLACE.matcher(text);
    return shortened(
        places.replaceAll(
            place -> Matcher.quoteReplacement(value(place.group(1), parameters, locale))));
  }

  private String value(String name, Map<String, String> parameters, Locale locale) {
    String value = parameters.get(name);
    if (value == null) {
      return "—";
    }
    String known = messages.getMessage("alert.word." + name + "." + value, null, null, locale);
    if (known != null) {
      return known;
    }
    String own = own(name, parameters, Wording.of(locale).locale());
    if (own != null) {
      return own;
    }
    try {
      return moment(Instant.parse(value), locale);
    } catch (DateTimeException e) {
      return Wording.of(locale).of(Sentence.ofText(value));
    }
  }

  // What the house has named itself comes with its names, as occasion.zh, .zhTw and .en.
  private static @Nullable String own(String name, Map<String, String> parameters, Locale reader) {
    String simplified = parameters.get(name + ".zh");
    return switch (reader.toLanguageTag()) {
      case "zh-TW" -> parameters.getOrDefault(name + ".zhTw", simplified);
      case "zh-CN" -> simplified;
      default -> parameters.get(name + ".en");
    };
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
