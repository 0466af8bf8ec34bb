package lidao.profiles;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One spelling for each phone number and e-mail address, so that they can be compared. */
public final class ContactPoints {

  /** Nobody writes a phone number longer than this, whatever brackets and extensions it has. */
  private static final int LONGEST_PHONE = 60;

  private ContactPoints() {}

  /**
   * A phone number in E.164, such as +8613912345678; empty when it can be none.
   *
   * @param region ISO 3166-1 alpha-2, of a number written without its country
   */
  public static Optional<String> phone(@Nullable String text, @Nullable String region) {
    if (text == null || text.isBlank() || text.length() > LONGEST_PHONE) {
      return Optional.empty();
    }
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number =
          phones.parse(text, region == null ? null : region.toUpperCase(Locale.ROOT));
      return phones.isPossibleNumber(number)
          ? Optional.of(phones.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /** An e-mail address without blanks around it and in lower case; empty when it can be none. */
  public static Optional<String> email(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    String address =
        Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    int at = address.lastIndexOf('@');
    return at > 0 && at < address.length() - 1 && address.chars().noneMatch(Character::isWhitespace)
        ? Optional.of(address)
        : Optional.empty();
  }
}
