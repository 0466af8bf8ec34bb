package lidao.customer.claim;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;
import lidao.contract.customers.Channel;

/** Phone numbers in the one form they are kept and compared in, E.164. */
final class PhoneNumber {

  private static final int LONGEST = 40;
  private static final int SHORTEST_UNLISTED = 7;
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private PhoneNumber() {}

  /**
   * The number as dialled from the region (ISO 3166-1 alpha-2); empty if nobody there could have
   * it. Numbers in ranges that the library does not list pass when their length is right: ranges
   * are opened faster than libraries are upgraded.
   */
  static Optional<Contact> read(String text, String region) {
    if (text.length() > LONGEST || LETTERS.matcher(text).find()) {
      return Optional.empty();
    }
    try {
      Phonenumber.PhoneNumber number = NUMBERS.parse(text, region);
      boolean possible =
          NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
              && NUMBERS.getNationalSignificantNumber(number).length() >= SHORTEST_UNLISTED;
      if (!possible && !NUMBERS.isValidNumber(number)) {
        return Optional.empty();
      }
      PhoneNumberType type = NUMBERS.getNumberType(number);
      boolean takesText =
          type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
      return Optional.of(
          Contact.of(
              takesText ? Channel.SMS : Channel.PHONE,
              NUMBERS.format(number, PhoneNumberFormat.E164)));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
