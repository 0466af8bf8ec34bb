package lidao.reminder.occasion;

import java.util.Collection;
import java.util.UUID;

/** Hears of occurrences that are not going to be, in the transaction that withdraws them. */
public interface Withdrawn {

  /** These are gone; nobody need do anything for them any more. */
  void withdrawn(Collection<UUID> occurrences);
}
