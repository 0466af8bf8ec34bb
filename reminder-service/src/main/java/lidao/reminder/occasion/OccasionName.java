package lidao.reminder.occasion;

import java.util.Locale;
import lidao.chassis.http.Faults;
import lidao.reminder.house.Given;
import lidao.reminder.house.Languages;
import org.jspecify.annotations.Nullable;

/**
 * What something of the house is called.
 *
 * @param zh in simplified Chinese
 * @param zhTw in traditional Chinese; absent, as in simplified
 * @param en in English
 */
public record OccasionName(String zh, @Nullable String zhTw, String en) {

  private static final int LONGEST = 60;

  public OccasionName {
    Faults faults = new Faults().requireText(zh, "zh").requireText(en, "en");
    Given.text(faults, zh, LONGEST, "zh");
    Given.text(faults, zhTw, LONGEST, "zhTw");
    Given.text(faults, en, LONGEST, "en");
    faults.refuse();
  }

  /** In the reader's language, English for readers of none of ours. */
  public String in(Locale reader) {
    return in(Languages.written(reader));
  }

  /** In one of {@link Languages#WRITTEN}. */
  public String in(String language) {
    return switch (language) {
      case "zh-CN" -> zh;
      case "zh-TW" -> zhTw == null ? zh : zhTw;
      default -> en;
    };
  }
}
