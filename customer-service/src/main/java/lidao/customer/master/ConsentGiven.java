package lidao.customer.master;

import java.time.Instant;
import lidao.contract.customers.Channel;
import lidao.contract.customers.Consent;
import lidao.contract.customers.Purpose;

/** A customer's word on being written to, with the time it holds from and who passed it on. */
public record ConsentGiven(
    Channel channel, Purpose purpose, boolean granted, Instant since, String setBy) {

  boolean isAbout(Consent other) {
    return channel == other.channel() && purpose == other.purpose();
  }

  Consent published() {
    return new Consent(channel, purpose, granted, since);
  }
}
