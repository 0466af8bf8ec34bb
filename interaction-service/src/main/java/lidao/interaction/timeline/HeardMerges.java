package lidao.interaction.timeline;

import java.util.List;
import lidao.contract.customers.CustomersMerged;
import lidao.messaging.inbox.Received;
import org.springframework.stereotype.Component;

/**
 * Merges of customers as {@code care.customers.v1} tells, for the timeline. What is kept here goes
 * to the survivor when the absorbed one's profile says so.
 */
@Component
public class HeardMerges {

  private final Happenings happenings;

  HeardMerges(Happenings happenings) {
    this.happenings = happenings;
  }

  /** Another record is a part of this one now. */
  public void merged(List<Received<CustomersMerged>> events) {
    happenings.add(
        events.stream()
            .map(
                r -> {
                  var e = r.event();
                  return Happening.customer(
                      r,
                      "MERGED",
                      e.survivorId(),
                      e.mergedAt(),
                      "absorbedId",
                      e.absorbedId(),
                      "by",
                      e.by());
                })
            .toList());
  }
}
