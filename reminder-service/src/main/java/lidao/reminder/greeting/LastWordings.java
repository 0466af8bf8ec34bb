package lidao.reminder.greeting;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The wording each customer had last, by customer and matter. */
record LastWordings(Map<String, String> names) {

  static String key(UUID customer, String matter) {
    return customer + "/" + matter;
  }

  @Nullable String of(UUID customer, String matter) {
    return names.get(key(customer, matter));
  }
}
