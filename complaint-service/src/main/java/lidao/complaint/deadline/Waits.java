package lidao.complaint.deadline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lidao.messaging.outbox.UuidV7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The times in which complaints' clocks stand; changed under the complaint's lock. */
@Component
public class Waits {

  private static final String SELECT =
      "select id, began_at as from, ended_at as until, reason, by, ended_by from pause ";

  private final JdbcClient jdbc;

  Waits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those in which a complaint waited, or waits, for its customer; the earliest first. */
  public List<Wait> of(UUID complaintId) {
    return jdbc.sql(SELECT + "where complaint_id = ? and cause = 'CUSTOMER' order by began_at, id")
        .param(complaintId)
        .query(Wait.class)
        .list();
  }

  /** One of a complaint's. */
  public Optional<Wait> find(UUID complaintId, UUID id) {
    return jdbc.sql(SELECT + "where complaint_id = ? and id = ? and cause = 'CUSTOMER'")
        .params(complaintId, id)
        .query(Wait.class)
        .optional();
  }

  /** Whether a complaint waits without an end that is known. */
  public boolean underWay(UUID complaintId) {
    return jdbc.sql("select exists (select from pause where complaint_id = ? and ended_at is null)")
        .param(complaintId)
        .query(Boolean.class)
        .single();
  }

  /** Adds one; its id. */
  public UUID add(
      UUID complaintId,
      Instant from,
      @Nullable Instant until,
      @Nullable String reason,
      @Nullable String by) {
    UUID id = UuidV7.next();
    insert(id, complaintId, "CUSTOMER", from.atOffset(ZoneOffset.UTC), utc(until), reason, by);
    return id;
  }

  /** Ends one at a moment after its beginning. */
  public void end(UUID id, Instant at, @Nullable String by) {
    jdbc.sql("update pause set ended_at = ?, ended_by = ? where id = ?")
        .params(at.atOffset(ZoneOffset.UTC), by, id)
        .update();
  }

  /** Ends what is under way, or was to last longer: the matter is put right. */
  public void endAll(UUID complaintId, Instant at, @Nullable String by) {
    OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            update pause set ended_at = greatest(:now, began_at + interval '1 microsecond'), ended_by = :by
            where complaint_id = :complaint and (ended_at is null or ended_at > :now)
            """)
        .param("now", now)
        .param("by", by)
        .param("complaint", complaintId)
        .update();
  }

  void whileResolved(UUID complaintId, OffsetDateTime from, OffsetDateTime until) {
    if (from.isBefore(until)) {
      insert(UuidV7.next(), complaintId, "RESOLVED", from, until, null, null);
    }
  }

  private void insert(
      UUID id,
      UUID complaintId,
      String cause,
      OffsetDateTime from,
      @Nullable OffsetDateTime until,
      @Nullable String reason,
      @Nullable String by) {
    jdbc.sql(
            """
            insert into pause (id, complaint_id, cause, began_at, ended_at, reason, by)
            values (:id, :complaint, :cause, :from, cast(:until as timestamptz), :reason, :by)
            """)
        .param("id", id)
        .param("complaint", complaintId)
        .param("cause", cause)
        .param("from", from)
        .param("until", until)
        .param("reason", reason)
        .param("by", by)
        .update();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }
}
