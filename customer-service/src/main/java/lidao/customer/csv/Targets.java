package lidao.customer.csv;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lidao.customer.claim.Field;

/** What a column can be mapped to. */
final class Targets {

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("address", "address.street"),
          Map.entry("street", "address.street"),
          Map.entry("city", "address.city"),
          Map.entry("region", "address.region"),
          Map.entry("postalCode", "address.postalCode"),
          Map.entry("postcode", "address.postalCode"),
          Map.entry("organization", "organisation"),
          Map.entry("customerCode", "code"));

  private static final Pattern FORM =
      Pattern.compile(
          "code|birthday|birthdayCalendar|(emails|phones)\\[\\d\\d?\\]"
              + "|honourees\\[\\d\\]\\.(name|relation|birthday|birthdayCalendar)"
              + "|consents\\.(EMAIL|SMS|PHONE|POST)\\.(GREETING|FOLLOW_UP|MARKETING)");

  private Targets() {}

  static boolean isTarget(String target) {
    String full = inFull(target, java.util.List.of());
    return Field.at(full).isPresent() || FORM.matcher(full).matches();
  }

  /** The whole name: several columns may be called phone, or email. */
  static String inFull(String target, Collection<String> taken) {
    if (target == null) {
      return "";
    }
    if (target.equals("phone") || target.equals("phones")) {
      return free("phones", taken);
    }
    if (target.equals("email") || target.equals("emails")) {
      return free("emails", taken);
    }
    return SHORT.getOrDefault(target, target);
  }

  private static String free(String list, Collection<String> taken) {
    int i = 0;
    while (taken.contains(list + "[" + i + "]")) {
      i++;
    }
    return list + "[" + i + "]";
  }

  static String listed() {
    return "code, "
        + Arrays.stream(Field.values()).map(Field::path).collect(Collectors.joining(", "))
        + ", email, phone, birthday, birthdayCalendar, honourees[0].name, honourees[0].relation,"
        + " honourees[0].birthday, honourees[0].birthdayCalendar, consents.EMAIL.GREETING";
  }
}
