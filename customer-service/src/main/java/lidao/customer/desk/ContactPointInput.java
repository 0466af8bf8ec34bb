package lidao.customer.desk;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import lidao.chassis.http.Faults;
import lidao.contract.customers.Address;
import lidao.contract.customers.Channel;
import lidao.contract.customers.Origin;
import lidao.customer.claim.Claim;
import lidao.customer.claim.ClaimDraft;
import lidao.customer.claim.Field;
import lidao.customer.claim.House;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach a customer.
 *
 * @param channel EMAIL; SMS or PHONE, which of the two is seen from the number; POST
 * @param value the e-mail address or phone number
 * @param address of POST, in place of a value
 */
@Schema(
    example =
        """
        {"channel": "EMAIL", "value": "wang@example.com"}
        """)
record ContactPointInput(
    @Schema(requiredMode = REQUIRED) @Nullable Channel channel,
    @Nullable String value,
    @Nullable Address address) {

  /**
   * What it says, and nothing else; {@link lidao.chassis.http.InvalidInput} naming all that is
   * wrong.
   *
   * @param country where a number without a country code is dialled from; the house's if null
   */
  Claim checked(House house, @Nullable String country) {
    ClaimDraft draft = new ClaimDraft(Origin.REST, Claim.STAFF, house).text(Field.COUNTRY, country);
    Faults faults = draft.faults();
    faults.require(channel != null, "channel", "is required: EMAIL, SMS, PHONE or POST");
    boolean post = channel == Channel.POST;
    if (post) {
      faults.requireText(address == null ? null : address.street(), "address.street");
      faults.require(value == null, "value", "is for EMAIL, SMS and PHONE; give an address");
      draft.address(address);
    } else {
      faults.requireText(value, "value");
      faults.require(address == null, "address", "is for POST; give a value");
    }
    if (channel == Channel.EMAIL) {
      draft.email("value", value);
    } else if (channel != null && !post) {
      draft.phone("value", value);
    }
    faults.refuse();
    // A claim needs a name of its own; this one is about a customer who has one.
    return draft.text(Field.NAME, "any").checked();
  }
}
