package lidao.reminder.followup;

import java.util.List;
import java.util.UUID;
import lidao.chassis.http.NotFound;
import lidao.contract.customers.CustomerProfile;
import lidao.profiles.Merged;
import lidao.profiles.ProfileListener;
import lidao.profiles.Repointing;
import lidao.reminder.house.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters of follow-ups; what they say is forgotten with the customer. */
@Component
class FollowUpLetters implements ProfileListener {

  private final JdbcClient db;
  private final CancelFollowUps cancel;

  FollowUpLetters(JdbcClient db, CancelFollowUps cancel) {
    this.db = db;
    this.cancel = cancel;
  }

  UUID of(FollowUp followUp) {
    return db.sql("select id from letter where kind = 'FOLLOW_UP' and about = ?")
        .param(followUp.id())
        .query(UUID.class)
        .optional()
        .orElseThrow(() -> new NotFound("letter of the follow-up", followUp.id()));
  }

  @Override
  public void changed(List<CustomerProfile> newer) {
    // Asked for when a follow-up is sent.
  }

  @Override
  public void merged(List<Merged> merges) {
    Repointing.repoint(db, "follow_up", merges);
  }

  @Override
  public void gone(List<UUID> customerIds) {
    cancel.ofCustomers(customerIds);
    String[] ids = Columns.of(customerIds, id -> id);
    db.sql(
            """
            update follow_up set summary = '', comment = null where customer_id = any(:ids::uuid[])
            """)
        .param("ids", ids)
        .update();
    db.sql("update letter set subject = null, body = null where customer_id = any(:ids::uuid[])")
        .param("ids", ids)
        .update();
  }
}
