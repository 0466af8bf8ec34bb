package lidao.console.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody entered in a form; shown again, as it was, where it was refused. */
public record Entered(Map<String, String> fields) {

  static final Entered NOTHING = new Entered(Map.of());

  /** One field; null where it was left empty. */
  public @Nullable String text(String name) {
    String text = fields.get(name);
    return text == null || text.isBlank() ? null : text;
  }

  /** Of these fields those that were filled in, under their names, as a service takes them. */
  Map<String, Object> only(String... names) {
    Map<String, Object> filled = new LinkedHashMap<>();
    for (String name : names) {
      String text = text(name);
      if (text != null) {
        filled.put(name, text);
      }
    }
    return filled;
  }

  Sent sent() {
    return new Sent(fields.getOrDefault("key", ""), fields.getOrDefault("version", ""));
  }
}
