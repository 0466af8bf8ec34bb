package lidao.complaint.handling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lidao.complaint.handling.Complaint.Acknowledged;
import lidao.complaint.handling.Complaint.Answered;
import lidao.complaint.handling.Complaint.Closed;
import lidao.complaint.handling.Complaint.Declined;
import lidao.complaint.handling.Complaint.Filed;
import lidao.complaint.handling.Complaint.Resolved;
import lidao.contract.complaints.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All complaints, each taken and put back in its present state within one transaction. */
@Component
public class Complaints {

  private final JdbcClient jdbc;

  Complaints(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The complaint, which nobody else can change until the transaction ends. */
  public Optional<Complaint> locked(UUID id) {
    // A weaker lock than "for update": rows that refer to the complaint can still be added.
    return jdbc.sql(
            """
            select id, number, customer_id, severity, summary, owner, hand_overs, reopenings, version,
              state, acknowledged_at, answered_at, resolved_at, resolution, declined_at, decline_reason,
              alternative, closed_at
            from complaint where id = ? for no key update
            """)
        .param(id)
        .query(Complaints::complaint)
        .optional();
  }

  /** Puts a complaint back in the state it is in now. */
  public void put(Complaint complaint) {
    Matter matter = complaint.matter();
    jdbc.sql(
            """
            update complaint
            set state = :state, severity = :severity, owner = :owner, hand_overs = :handOvers, reopenings = :reopenings,
              acknowledged_at = case when :state = 'FILED' then null else coalesce(:acknowledged, acknowledged_at) end,
              answered_at = case when :state = 'FILED' then null else coalesce(:answered, answered_at) end,
              resolved_at = case when :state = 'FILED' then null else coalesce(:resolved, resolved_at) end,
              resolution = case when :state = 'FILED' then null else coalesce(:resolution, resolution) end,
              declined_at = case when :state = 'FILED' then null else coalesce(:declined, declined_at) end,
              decline_reason = case when :state = 'FILED' then null else coalesce(:declineReason, decline_reason) end,
              alternative = case when :state = 'FILED' then null else coalesce(:alternative, alternative) end,
              closed_at = :closed, version = version + 1
            where id = :id
            """)
        .param("id", matter.id())
        .param("state", complaint.state().name())
        .param("severity", matter.severity().name())
        .param("owner", matter.owner())
        .param("handOvers", matter.handOvers())
        .param("reopenings", matter.reopenings())
        .param("acknowledged", complaint instanceof Acknowledged a ? utc(a.at()) : null, TIME)
        .param("answered", complaint instanceof Answered a ? utc(a.at()) : null, TIME)
        .param("resolved", complaint instanceof Resolved r ? utc(r.at()) : null, TIME)
        .param("resolution", complaint instanceof Resolved r ? r.resolution() : null)
        .param("declined", complaint instanceof Declined d ? utc(d.at()) : null, TIME)
        .param("declineReason", complaint instanceof Declined d ? d.reason() : null)
        .param("alternative", complaint instanceof Declined d ? d.alternative() : null)
        .param("closed", complaint instanceof Closed c ? utc(c.at()) : null, TIME)
        .update();
  }

  private static final int TIME = java.sql.Types.TIMESTAMP_WITH_TIMEZONE;

  private static Complaint complaint(ResultSet row, int n) throws SQLException {
    Matter matter =
        new Matter(
            row.getObject("id", UUID.class),
            row.getString("number"),
            row.getObject("customer_id", UUID.class),
            Severity.valueOf(row.getString("severity")),
            row.getString("summary"),
            row.getString("owner"),
            row.getInt("hand_overs"),
            row.getInt("reopenings"),
            row.getLong("version"));
    return switch (ComplaintState.valueOf(row.getString("state"))) {
      case FILED -> new Filed(matter);
      case ACKNOWLEDGED -> new Acknowledged(matter, time(row, "acknowledged_at"));
      case ANSWERED -> new Answered(matter, time(row, "answered_at"));
      case RESOLVED -> new Resolved(matter, row.getString("resolution"), time(row, "resolved_at"));
      case DECLINED ->
          new Declined(
              matter,
              row.getString("decline_reason"),
              row.getString("alternative"),
              time(row, "declined_at"));
      case CLOSED -> new Closed(matter, time(row, "closed_at"));
    };
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column).toInstant();
  }

  private static @Nullable OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
