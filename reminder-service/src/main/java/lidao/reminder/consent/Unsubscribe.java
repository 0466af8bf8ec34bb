package lidao.reminder.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import lidao.contract.reminders.Unsubscribed;
import lidao.messaging.outbox.Outbox;
import lidao.profiles.Profiles;
import lidao.reminder.house.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends messages of a kind at once: what is worded and not begun is decided on once more. */
@Component
class Unsubscribe {

  private final JdbcClient db;
  private final Profiles profiles;
  private final Outbox outbox;
  private final Clock clock;

  Unsubscribe(JdbcClient db, Profiles profiles, Outbox outbox, Clock clock) {
    this.db = db;
    this.profiles = profiles;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** As often as they like; of somebody who is erased, nothing is kept. */
  @Transactional
  public void from(MessagesOf messages) {
    // A link in an old message may name a customer whose record was absorbed.
    UUID customer = profiles.current(messages.customerId());
    if (profiles.find(customer).isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    db.sql(
            """
            insert into unsubscribed (customer_id, channel, purpose, at) values (:customer, :channel, :purpose, :now)
            on conflict (customer_id, channel, purpose) do update set at = excluded.at
            """)
        .param("customer", customer)
        .param("channel", messages.channel().name())
        .param("purpose", messages.purpose().name())
        .param("now", Columns.at(now))
        .update();
    db.sql(
            """
            update letter set state = 'QUEUED', lease_of = null, lease_until = null where id = any(array(
              select id from letter where customer_id = ? and state = 'CLAIMED' for update skip locked))
            """)
        .param(customer)
        .update();
    outbox.append(new Unsubscribed(customer, messages.channel(), messages.purpose(), now));
  }
}
