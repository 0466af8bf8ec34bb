package lidao.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lidao.contract.CustomerReference;
import lidao.contract.customers.Channel;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.CustomerProfile.CustomerCode;
import org.jspecify.annotations.Nullable;

/**
 * What a customer answers to, each as one text that is the same on the profile and on the claim.
 */
final class LookupKeys {

  static final String ID = "id:";
  static final String CODE = "code:";
  static final String PHONE = "phone:";
  static final String EMAIL = "email:";

  /** What an index can hold with room to spare; nobody is known by anything longer. */
  private static final int LONGEST = 600;

  private final String houseCountry;

  LookupKeys(String houseCountry) {
    this.houseCountry = houseCountry;
  }

  /** All keys that lead to the customer, its id included. */
  List<String> of(CustomerProfile profile) {
    List<String> keys = new ArrayList<>();
    keys.add(ID + profile.customerId());
    for (CustomerCode code : profile.codes()) {
      add(keys, code(code.source(), code.code()));
    }
    profile.contactPoints().stream()
        .map(
            point ->
                point.channel() == Channel.EMAIL
                    ? email(point.value())
                    : phone(point.channel(), point.value(), profile.country()))
        .distinct()
        .forEach(key -> add(keys, key));
    return keys;
  }

  /** The keys that a claim may be found by: the id alone where it names one. */
  List<String> of(Claim claim) {
    CustomerReference reference = claim.reference();
    if (reference.customerId() != null) {
      return List.of(ID + reference.customerId());
    }
    List<String> keys = new ArrayList<>(3);
    if (isGiven(reference.customerCode())) {
      add(keys, code(claim.source(), reference.customerCode()));
    }
    add(keys, phone(Channel.PHONE, reference.phone(), null));
    add(keys, email(reference.email()));
    return keys;
  }

  private static void add(List<String> keys, @Nullable String key) {
    if (key != null && key.length() <= LONGEST) {
      keys.add(key);
    }
  }

  private static String code(String source, String code) {
    // The length keeps source "a:b" with code "c" apart from source "a" with code "b:c".
    return CODE + source.length() + ':' + source + ':' + code.strip();
  }

  private @Nullable String phone(
      Channel channel, @Nullable String value, @Nullable String country) {
    if (channel == Channel.POST || value == null) {
      return null;
    }
    Optional<String> number = ContactPoints.phone(value, country == null ? houseCountry : country);
    return number.map(PHONE::concat).orElse(null);
  }

  private static @Nullable String email(@Nullable String value) {
    return ContactPoints.email(value).map(EMAIL::concat).orElse(null);
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
