package lidao.reminder.followup;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lidao.reminder.house.Columns;
import lidao.reminder.letter.Alerts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends the questions after complaints that are no longer to be asked: what has not gone out does
 * not, nobody is to call any more, and the alerts that asked for it are cleared. Only a message
 * that is being handed over at that very moment may still arrive. Within the caller's transaction.
 */
@Component
class CancelFollowUps {

  private final JdbcClient db;
  private final Alerts alerts;

  CancelFollowUps(JdbcClient db, Alerts alerts) {
    this.db = db;
    this.alerts = alerts;
  }

  void ofComplaints(Collection<UUID> complaints) {
    cancel("complaint_id", complaints);
  }

  void ofCustomers(Collection<UUID> customers) {
    cancel("customer_id", customers);
  }

  private void cancel(String column, Collection<UUID> ids) {
    String[] of = Columns.of(ids, id -> id);
    // Whoever concludes a letter locks it before its follow-up: in another order we would wait for
    // each other for ever.
    db.sql(
            """
            select l.id from letter l join follow_up f on f.id = l.about and l.kind = 'FOLLOW_UP'
            where f.%s = any(:ids::uuid[]) order by l.id for update of l
            """
                .formatted(column))
        .param("ids", of)
        .query(UUID.class)
        .list();
    List<UUID> cancelled =
        db.sql(
                """
                with cancelled as (
                  update follow_up set state = 'CANCELLED'
                  where %s = any(:ids::uuid[]) and answered_at is null
                    and state in ('PLANNED', 'DUE', 'CALL_TASK', 'FAILED', 'UNKNOWN')
                  returning id
                ), dropped as (
                  update letter l set state = 'SKIPPED', reason = 'CANCELLED', lease_of = null, lease_until = null
                  from cancelled c where l.kind = 'FOLLOW_UP' and l.about = c.id and l.state in ('QUEUED', 'CLAIMED')
                )
                select id from cancelled
                """
                    .formatted(column))
            .param("ids", of)
            .query(UUID.class)
            .list();
    alerts.clear(cancelled.stream().flatMap(id -> FollowUpNews.causes(id).stream()).toList());
  }
}
