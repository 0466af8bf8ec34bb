package lidao.complaint.memorandum;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of one language; what a line mentions stands in braces by its name. */
final class Wording {

  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
  private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;

  Wording(Language language) {
    this.bundle =
        ResourceBundle.getBundle(
            "messages/complaint-service", language.locale(), NO_OTHER_LANGUAGE);
  }

  String of(String key) {
    return bundle.getString(key);
  }

  String of(String key, Map<String, String> named) {
    return filled(bundle.getString(key), named);
  }

  /**
   * As one of its kind is worded, else as the others are; empty where this is not told.
   *
   * @param variant such as PHONE of a result
   */
  Optional<String> word(String key, @Nullable String variant) {
    return Stream.of(key + "." + variant, key)
        .filter(bundle::containsKey)
        .findFirst()
        .map(bundle::getString);
  }

  /** A line with what it mentions, as a sentence begins. */
  static String sentence(String pattern, Map<String, String> named) {
    String text = filled(pattern, named);
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String filled(String pattern, Map<String, String> named) {
    return NAME.matcher(pattern)
        .replaceAll(found -> Matcher.quoteReplacement(named.getOrDefault(found.group(1), "")));
  }
}
