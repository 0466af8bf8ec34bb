package lidao.complaint.clue;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lidao.complaint.alert.Alarm;
import lidao.complaint.alert.Alerts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Calls for somebody when a complaint names the receipt that is a clue of another one, and it is
 * known whose it is; whether the other is theirs too a person says.
 */
@Component
public class WaitingReceipts {

  private static final String NAMED =
      """
      select distinct c.id, c.number, c.severity, c.summary, c.owner
      from complaint o join receipt_named n on n.complaint_id = o.id
        join clue k on k.waiting and k.lookup = 'RECEIPT:' || n.receipt
        join complaint c on c.id = k.complaint_id
      where o.id = any(?) and o.customer_id is not null
        and c.id <> o.id and c.customer_id is null and c.state <> 'CLOSED'
      """;

  private final JdbcClient jdbc;
  private final Alerts alerts;

  WaitingReceipts(JdbcClient jdbc, Alerts alerts) {
    this.jdbc = jdbc;
    this.alerts = alerts;
  }

  /** It is known now whose these complaints are; one statement for all, none for none. */
  public void customersKnown(Collection<UUID> complaintIds) {
    if (complaintIds.isEmpty()) {
      return;
    }
    List<Alarm> alarms =
        jdbc.sql(NAMED)
            .param(complaintIds.toArray(UUID[]::new))
            .query((row, n) -> Alarm.candidate(ConcernRow.of(row)))
            .list();
    alerts.raise(alarms);
  }
}
