package lidao.reminder.house;

import java.util.List;
import java.util.Locale;
import lidao.chassis.http.Wording;
import lidao.contract.customers.CustomerProfile;
import org.springframework.stereotype.Component;

/** The languages we write in, and which of them a customer reads. */
@Component
public class Languages {

  /** BCP 47; English for whoever reads none of the others. */
  public static final List<String> WRITTEN = List.of("zh-CN", "zh-TW", "en");

  private final House house;

  Languages(House house) {
    this.house = house;
  }

  /** The customer's language, else what the country speaks, else the house's. */
  public String of(CustomerProfile profile) {
    String language = profile.language();
    if (language != null && !language.isBlank()) {
      return written(Locale.forLanguageTag(language));
    }
    String country = profile.country();
    if (country == null) {
      return written(Locale.forLanguageTag(house.language()));
    }
    return switch (country.toUpperCase(Locale.ROOT)) {
      case "CN" -> "zh-CN";
      case "TW", "HK", "MO" -> "zh-TW";
      default -> "en";
    };
  }

  /** The language among ours that a reader of this one reads. */
  public static String written(Locale locale) {
    return Wording.of(locale).locale().toLanguageTag();
  }
}
