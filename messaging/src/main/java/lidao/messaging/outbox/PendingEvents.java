package lidao.messaging.outbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lidao.messaging.codec.WireEvent;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The events of one transaction, written as the very last thing before it commits. */
final class PendingEvents implements TransactionSynchronization {

  private final Object owner;
  private final OutboxTable table;
  private final Runnable wake;
  private final List<WireEvent> events = new ArrayList<>();

  PendingEvents(Object owner, OutboxTable table, Runnable wake) {
    this.owner = owner;
    this.table = table;
    this.wake = wake;
  }

  void add(WireEvent event) {
    events.add(event);
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void suspend() {
    TransactionSynchronizationManager.unbindResourceIfPossible(owner);
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(owner, this);
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    // The sort is stable: within a key, events keep the order in which they were appended.
    events.sort(Comparator.comparing(WireEvent::key));
    table.insert(events);
  }

  @Override
  public void afterCommit() {
    wake.run();
  }

  @Override
  public void afterCompletion(int status) {
    TransactionSynchronizationManager.unbindResourceIfPossible(owner);
  }
}
