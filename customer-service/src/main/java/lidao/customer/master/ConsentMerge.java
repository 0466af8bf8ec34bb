package lidao.customer.master;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lidao.contract.customers.Consent;
import lidao.customer.claim.Claim;

/**
 * Which word on consent holds: the later one; one without a date only if it says no, or if there
 * was none before; what staff take down on the record itself, always.
 */
record ConsentMerge(Claim claim, boolean correcting, Instant now) {

  List<ConsentGiven> into(List<ConsentGiven> held) {
    List<ConsentGiven> consents = new ArrayList<>(held);
    for (Consent said : claim.consents()) {
      ConsentGiven known =
          consents.stream().filter(given -> given.isAbout(said)).findFirst().orElse(null);
      if (known == null || isNews(known, said)) {
        consents.remove(known);
        Instant since = said.since() == null ? now : said.since();
        consents.add(
            new ConsentGiven(
                said.channel(), said.purpose(), said.granted(), since, claim.setter()));
      }
    }
    return consents;
  }

  private boolean isNews(ConsentGiven held, Consent said) {
    if (held.granted() == said.granted()) {
      return false;
    }
    if (correcting && claim.setter().equals(Claim.STAFF)) {
      return true;
    }
    // A word from the future, taken in before such were refused, holds against none said now.
    Instant last = held.since().isAfter(now) ? now.minusNanos(1000) : held.since();
    return said.since() == null ? !said.granted() : said.since().isAfter(last);
  }
}
