package lidao.reminder.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lidao.reminder.house.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Attempts to send: written before they are made, and taken back where the other side has certainly
 * not taken the letter. What became of the others is concluded.
 */
@Component
class Attempts {

  private final JdbcClient db;

  Attempts(JdbcClient db) {
    this.db = db;
  }

  /** Writes an attempt for each that the round still holds, and tells which those are. */
  Set<UUID> begin(List<Envelope> envelopes, UUID round, Duration lease) {
    return new HashSet<>(
        db.sql(
                """
                update letter set state = 'SENDING', attempts = attempts + 1, reason = null,
                  lease_until = now() + make_interval(secs => :lease)
                where id = any(:ids::uuid[]) and state = 'CLAIMED' and lease_of = :round returning id
                """)
            .param("ids", Columns.of(envelopes, e -> e.letter().id()))
            .param("round", round)
            .param("lease", lease.toMillis() / 1000.0)
            .query(UUID.class)
            .list());
  }

  /** Puts back what was written down as an attempt but certainly not taken. */
  void retry(List<UUID> ids, List<Instant> next, List<String> details, UUID round) {
    db.sql(
            """
            update letter l set state = 'QUEUED', next_attempt_at = r.next, reason = 'REFUSED_FOR_NOW',
              detail = r.detail, lease_of = null, lease_until = null
            from unnest(:ids::uuid[], :next::timestamptz[], :details::text[]) as r(id, next, detail)
            where l.id = r.id and l.state = 'SENDING' and l.lease_of = :round
            """)
        .param("ids", Columns.of(ids, id -> id))
        .param("next", Columns.of(next, at -> at))
        .param("details", Columns.of(details, text -> text))
        .param("round", round)
        .update();
  }

  /** What a channel has refused for good is tried by another, at once. */
  void reroute(List<UUID> ids, List<String> details, Instant now, UUID round) {
    db.sql(
            """
            update letter l set state = 'QUEUED', next_attempt_at = :now, reason = 'REFUSED', detail = r.detail,
              refused_channels = array_append(refused_channels, channel), lease_of = null, lease_until = null
            from unnest(:ids::uuid[], :details::text[]) as r(id, detail)
            where l.id = r.id and l.state = 'SENDING' and l.lease_of = :round
            """)
        .param("now", Columns.at(now))
        .param("ids", Columns.of(ids, id -> id))
        .param("details", Columns.of(details, text -> text))
        .param("round", round)
        .update();
  }

  /** An attempt nobody tells of any more; why, where that is known. */
  record Lost(Letter letter, @Nullable String reason) {}

  /** Attempts whose round is gone; locked. */
  List<Lost> lost(int limit) {
    return db.sql(
            "select reason, "
                + LetterRows.COLUMNS
                + " from letter where state = 'SENDING' and lease_until < now() limit ? for update"
                + " skip locked")
        .param(limit)
        .query((row, n) -> new Lost(LetterRows.read(row), row.getString("reason")))
        .list();
  }
}
