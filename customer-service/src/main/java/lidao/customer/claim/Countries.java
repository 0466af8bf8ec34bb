package lidao.customer.claim;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Countries as people write them. */
public final class Countries {

  private static final Set<String> CODES = Set.of(Locale.getISOCountries());
  private static final Map<String, String> NAMES = names();

  private Countries() {}

  /** Whether it is a country of ISO 3166-1, alpha-2, in capitals. */
  public static boolean isCode(String code) {
    return CODES.contains(code);
  }

  /** The code of a country given by its code or its name: de, DEU, Germany, Deutschland, 德国. */
  public static Optional<String> read(String text) {
    return Optional.ofNullable(NAMES.get(plain(text)));
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    List<Locale> readers =
        List.of(
            Locale.ENGLISH,
            Locale.SIMPLIFIED_CHINESE,
            Locale.TRADITIONAL_CHINESE,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.JAPANESE,
            Locale.forLanguageTag("es"),
            Locale.forLanguageTag("pt"));
    for (String code : CODES) {
      Locale country = new Locale.Builder().setRegion(code).build();
      readers.forEach(reader -> names.putIfAbsent(plain(country.getDisplayCountry(reader)), code));
      names.put(plain(country.getISO3Country()), code);
    }
    CODES.forEach(code -> names.put(plain(code), code));
    names.putAll(
        Map.ofEntries(
            Map.entry("uk", "GB"),
            Map.entry("greatbritain", "GB"),
            Map.entry("england", "GB"),
            Map.entry("scotland", "GB"),
            Map.entry("wales", "GB"),
            Map.entry("unitedstatesofamerica", "US"),
            Map.entry("holland", "NL"),
            Map.entry("prchina", "CN"),
            Map.entry("mainlandchina", "CN"),
            Map.entry("peoplesrepublicofchina", "CN"),
            Map.entry("中华人民共和国", "CN"),
            Map.entry("中国大陆", "CN"),
            Map.entry("hongkong", "HK"),
            Map.entry("香港", "HK"),
            Map.entry("macau", "MO"),
            Map.entry("macao", "MO"),
            Map.entry("澳门", "MO"),
            Map.entry("korea", "KR"),
            Map.entry("russianfederation", "RU"),
            Map.entry("turkey", "TR"),
            Map.entry("czechrepublic", "CZ")));
    return names;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("[^\\p{L}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
