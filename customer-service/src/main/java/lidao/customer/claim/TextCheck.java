package lidao.customer.claim;

import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import lidao.chassis.http.Sentence;
import org.jspecify.annotations.Nullable;

/** What a text may be, field by field. */
final class TextCheck {

  static final Sentence CONTROL = Sentence.of("contains a control character; remove it");

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000&&[^\\n]]+");
  private static final Pattern ENDS = Pattern.compile(" ?\\R ?");

  private TextCheck() {}

  /** Without surrounding and doubled blanks; several lines stay lines. */
  static String clean(String text) {
    String lines = ENDS.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("\n");
    return lines.strip();
  }

  /** What is wrong with a text that is clean; null if nothing is. */
  static @Nullable Sentence fault(Field field, String text) {
    if (text.length() > field.longest() && field != Field.COUNTRY) {
      return Sentence.of("has more than {0} characters", field.longest());
    }
    if (!storable(text)) {
      return CONTROL;
    }
    return switch (field) {
      case COUNTRY ->
          Countries.isCode(text.toUpperCase(Locale.ROOT))
              ? null
              : Sentence.of("is not a country of ISO 3166-1; give two letters such as CN");
      case LANGUAGE ->
          isLanguage(text) ? null : Sentence.of("is not a language of BCP 47, such as zh-CN");
      case TIME_ZONE ->
          ZONES.contains(text) && !text.startsWith("SystemV/")
              ? null
              : Sentence.of("is not an IANA time zone, such as Asia/Shanghai");
      default -> null;
    };
  }

  /** The one form a text without faults is kept and compared in. */
  static String canonical(Field field, String text) {
    return switch (field) {
      case COUNTRY -> text.toUpperCase(Locale.ROOT);
      case LANGUAGE -> Locale.forLanguageTag(text).toLanguageTag();
      default -> text;
    };
  }

  /** Whether the database can hold it and a page can show it. */
  static boolean storable(String text) {
    return text.chars().noneMatch(c -> c < ' ' && c != '\n' || c == '\u007f' || c == '\ufffe');
  }

  private static boolean isLanguage(String text) {
    try {
      return LANGUAGES.contains(new Locale.Builder().setLanguageTag(text).build().getLanguage());
    } catch (IllformedLocaleException e) {
      return false;
    }
  }
}
