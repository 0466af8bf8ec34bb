package lidao.complaint.memorandum;

import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** Empty where this is not told. */
  Optional<String> ifTold(String key, Map<String, String> named) {
    return bundle.containsKey(key) ? Optional.of(of(key, named)) : Optional.empty();
  }

  private static String filled(String pattern, Map<String, String> named) {
    return NAME.matcher(pattern)
        .replaceAll(found -> Matcher.quoteReplacement(named.getOrDefault(found.group(1), "")));
  }
}
