package lidao.console.staff;

import lidao.messaging.outbox.Outbox;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the other services who works here, on {@code care.staff.v1}. */
@Component
class StaffNews {

  private static final int EVERYBODY = 10_000;

  private final Staff staff;
  private final Outbox outbox;

  StaffNews(Staff staff, Outbox outbox) {
    this.staff = staff;
    this.outbox = outbox;
  }

  /** States somebody as they now are, within the transaction that changed them. */
  void tell(StaffMember member) {
    outbox.append(
        new lidao.contract.staff.StaffMember(
            member.id(),
            member.version(),
            member.displayName(),
            member.roles(),
            member.rank(),
            member.site(),
            member.onDuty(),
            member.active()));
  }

  /**
   * States everybody once more at each start: the first account, and those who were here before
   * this was told. A repeat has the same version and changes nothing.
   */
  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void tellOfAll() {
    staff.list("", EVERYBODY).forEach(this::tell);
  }
}
