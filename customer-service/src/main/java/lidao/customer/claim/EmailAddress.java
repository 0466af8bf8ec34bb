package lidao.customer.claim;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lidao.contract.customers.Channel;

/** E-mail addresses in the one form they are kept and compared in. */
final class EmailAddress {

  private static final int LONGEST = 254;
  private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern FORM =
      Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

  private EmailAddress() {}

  /** The address in lower case; empty if it is none. */
  static Optional<Contact> read(String text) {
    String address = text.strip().toLowerCase(Locale.ROOT);
    return address.length() <= LONGEST && FORM.matcher(address).matches()
        ? Optional.of(Contact.of(Channel.EMAIL, address))
        : Optional.empty();
  }
}
