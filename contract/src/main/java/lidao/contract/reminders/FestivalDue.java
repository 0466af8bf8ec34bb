package lidao.contract.reminders;

import java.time.LocalDate;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/** A festival of a customer's household is today, in the recipient's time zone. */
public record FestivalDue(
    UUID occurrenceId,
    UUID customerId,
    @Nullable UUID householdId,
    Festival festival,
    LocalDate date,
    String timeZone)
    implements Fact {

  @Override
  public String key() {
    return customerId.toString();
  }

  @Override
  public String subject() {
    return key();
  }
}
