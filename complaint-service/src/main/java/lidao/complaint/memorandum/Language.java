package lidao.complaint.memorandum;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The languages a memorandum is written in. */
enum Language {
  ZH_CN("zh-CN"),
  ZH_TW("zh-TW"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** BCP 47. */
  String tag() {
    return tag;
  }

  Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** The language of exactly this tag. */
  static Optional<Language> named(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }

  /** The one that a reader of this language reads best; Chinese where nobody knows. */
  static Language nearest(@Nullable String tag) {
    if (tag == null) {
      return ZH_CN;
    }
    Locale reader = Locale.forLanguageTag(tag);
    if (!reader.getLanguage().equals("zh")) {
      return EN;
    }
    boolean traditional =
        reader.getScript().equals("Hant")
            || (reader.getScript().isEmpty()
                && Set.of("TW", "HK", "MO").contains(reader.getCountry()));
    return traditional ? ZH_TW : ZH_CN;
  }
}
