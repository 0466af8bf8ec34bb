package lidao.complaint.remedy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.NotFound;
import lidao.contract.complaints.RemedyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The remedies of all complaints; changed under the complaint's lock. */
@Component
class Remedies {

  private final JdbcClient jdbc;

  Remedies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Remedy> of(UUID complaintId) {
    return jdbc.sql("select * from remedy where complaint_id = ? order by id")
        .param(complaintId)
        .query(Remedies::remedy)
        .list();
  }

  Remedy get(UUID complaintId, UUID id) {
    return jdbc.sql("select * from remedy where id = ? and complaint_id = ?")
        .params(id, complaintId)
        .query(Remedies::remedy)
        .optional()
        .orElseThrow(() -> new NotFound("remedy", id));
  }

  /** Writes a remedy as it is now. */
  void put(Remedy remedy) {
    jdbc.sql(
            """
            insert into remedy (id, complaint_id, kind, description, cost, currency, state,
              proposed_by, proposed_at, decided_by, offered_at, accepted_at, delivered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set state = excluded.state, decided_by = excluded.decided_by,
              offered_at = excluded.offered_at, accepted_at = excluded.accepted_at,
              delivered_at = excluded.delivered_at
            """)
        .params(
            remedy.id(),
            remedy.complaintId(),
            remedy.kind().name(),
            remedy.description(),
            remedy.cost(),
            remedy.currency(),
            remedy.state().name(),
            remedy.proposedBy(),
            utc(remedy.proposedAt()),
            remedy.decidedBy(),
            utc(remedy.offeredAt()),
            utc(remedy.acceptedAt()),
            utc(remedy.deliveredAt()))
        .update();
  }

  private static Remedy remedy(ResultSet row, int n) throws SQLException {
    java.math.BigDecimal cost = row.getBigDecimal("cost");
    return new Remedy(
        row.getObject("id", UUID.class),
        row.getObject("complaint_id", UUID.class),
        RemedyKind.valueOf(row.getString("kind")),
        row.getString("description"),
        cost == null ? null : Money.plain(cost),
        row.getString("currency"),
        RemedyState.valueOf(row.getString("state")),
        row.getString("proposed_by"),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        row.getString("decided_by"),
        time(row, "offered_at"),
        time(row, "accepted_at"),
        time(row, "delivered_at"));
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }
}
