package lidao.reminder.occasion;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import lidao.reminder.house.Askers;
import lidao.reminder.occasion.PlanChunks.Chunk;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plans an occasion for all households, or for all persons, in chunks that any number of instances
 * share: each takes one that nobody has locked, in one transaction. Of a killed one the server
 * drops the lock, and another takes the chunk up. While the service is asked something, planning
 * gives way.
 */
@Component
public class SharedPlanning {

  private final PlanChunks chunks;
  private final Occasions occasions;
  private final PlanHouseholds households;
  private final PlanKeptDays days;
  private final DecidingDays kept;
  private final TransactionTemplate transaction;
  private final Askers askers;
  private final MeterRegistry meters;
  private volatile boolean closing;

  SharedPlanning(
      PlanChunks chunks,
      Occasions occasions,
      PlanHouseholds households,
      PlanKeptDays days,
      DecidingDays kept,
      TransactionTemplate transaction,
      Askers askers,
      MeterRegistry meters) {
    this.chunks = chunks;
    this.occasions = occasions;
    this.households = households;
    this.days = days;
    this.kept = kept;
    this.transaction = transaction;
    this.askers = askers;
    this.meters = meters;
  }

  @EventListener(ContextClosedEvent.class)
  void close() {
    closing = true;
  }

  /** Plans the next of each occasion for every household that lacks it; resumes after a stop. */
  public void planAll() {
    for (HouseholdDay day : households.next(occasions.active().values(), 1)) {
      transaction.executeWithoutResult(status -> chunks.open(day));
    }
    help();
  }

  /** Has an occasion that was changed planned anew, by whichever instance is free. */
  void revise(Occasions.Kept changed) {
    chunks.openRevision(changed);
  }

  /** Works on what is open until nothing is left that others have not taken. */
  public void help() {
    while (!closing && askers.givingWay(this::planNext)) {
      // The next chunk, in a transaction of its own.
    }
  }

  private boolean planNext() {
    return Boolean.TRUE.equals(transaction.execute(status -> planChunk()));
  }

  private boolean planChunk() {
    Optional<Chunk> taken = chunks.take();
    if (taken.isEmpty()) {
      chunks.complete();
      return false;
    }
    Chunk chunk = taken.get();
    int planned = chunk.isRevision() ? revised(chunk) : planned(chunk);
    chunks.done(chunk, planned);
    meters.counter("lidao.occurrences.planned").increment(planned);
    return true;
  }

  private int planned(Chunk chunk) {
    List<HouseholdDay> day =
        households.next(occasions.find(chunk.occasion()).stream().toList(), 1).stream()
            .filter(d -> d.falls().calendar().equals(chunk.calendar()))
            .filter(d -> d.falls().year() == chunk.year())
            .toList();
    // Changed or over in the meantime: another plan follows what it is now.
    return day.isEmpty() ? 0 : households.plan(day.get(0), chunk.after(), chunk.until());
  }

  private int revised(Chunk chunk) {
    boolean ofPersons =
        occasions
            .findEver(chunk.occasion())
            .map(kept -> kept.data().whose() != Whose.HOUSEHOLD)
            .orElse(false);
    if (!ofPersons) {
      return households.revise(chunk.occasion(), chunk.after(), chunk.until());
    }
    var persons = kept.personsIn(chunk.after(), chunk.until());
    days.replan(persons);
    return persons.size();
  }
}
