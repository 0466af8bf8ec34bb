package lidao.chassis.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The words of one language for what is answered. Every {@code problems/*.yml} on the class path
 * tells of English sentences how others say them; one that nobody told stays English.
 */
public final class Wording {

  /** As the code says it. */
  public static final Wording ENGLISH = new Wording(Locale.ENGLISH, Map.of());

  private static final Map<String, Wording> OTHERS = load();

  private final Locale locale;
  private final Map<String, String> words;

  private Wording(Locale locale, Map<String, String> words) {
    this.locale = locale;
    this.words = words;
  }

  /** That of the best language that an Accept-Language header asks for; else English. */
  public static Wording asked(@Nullable String acceptLanguage) {
    if (acceptLanguage == null) {
      return ENGLISH;
    }
    try {
      for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
        Locale locale = Locale.forLanguageTag(range.getRange());
        if (Set.of("zh", "en").contains(locale.getLanguage())) {
          return of(locale);
        }
      }
    } catch (IllegalArgumentException e) {
      // Not a list of languages: nobody is refused for that.
    }
    return ENGLISH;
  }

  /** That of the best language that a request asks for; else English. */
  public static Wording askedBy(HttpServletRequest request) {
    return asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /** That of a language; English unless it is Chinese, as it is written where the reader lives. */
  public static Wording of(Locale locale) {
    if (!locale.getLanguage().equals("zh")) {
      return ENGLISH;
    }
    boolean traditional =
        locale.getScript().equals("Hant")
            || (locale.getScript().isEmpty()
                && Set.of("TW", "HK", "MO").contains(locale.getCountry()));
    return OTHERS.getOrDefault(traditional ? "zh-TW" : "zh-CN", ENGLISH);
  }

  /** The language: en, zh-CN or zh-TW. */
  public Locale locale() {
    return locale;
  }

  /** A sentence. */
  public String of(Sentence sentence) {
    return sentence.in(this);
  }

  String of(String english) {
    return words.getOrDefault(english, english);
  }

  private static Map<String, Wording> load() {
    Map<String, Map<String, String>> words = new HashMap<>();
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:problems/*.yml")) {
        try (InputStream stream = file.getInputStream()) {
          Map<String, Map<String, String>> told = yaml.load(stream);
          told.forEach(
              (english, others) ->
                  others.forEach(
                      (tag, said) ->
                          words.computeIfAbsent(tag, t -> new HashMap<>()).put(english, said)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Wording> wordings = new HashMap<>();
    words.forEach(
        (tag, known) ->
            wordings.put(tag, new Wording(Locale.forLanguageTag(tag), Map.copyOf(known))));
    return Map.copyOf(wordings);
  }
}
