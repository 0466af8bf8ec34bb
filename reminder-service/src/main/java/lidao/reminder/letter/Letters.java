package lidao.reminder.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lidao.reminder.house.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The letters until an attempt is made: who waits, and who holds them. Leases are wall time,
 * everything else business time. Rows that are locked first are named as an array: joined, they are
 * looked for again for every letter there is, where the statistics are those of a quiet day.
 */
@Component
class Letters {

  private final JdbcClient db;

  Letters(JdbcClient db) {
    this.db = db;
  }

  /** Locks some of those whose moment has come and that nobody else has locked. */
  List<Letter> waiting(Instant now, int limit) {
    return db.sql(
            "select "
                + LetterRows.COLUMNS
                + """
                 from letter where state = 'QUEUED' and next_attempt_at <= ?
                order by next_attempt_at, id limit ? for update skip locked
                """)
        .params(Columns.at(now), limit)
        .query((row, n) -> LetterRows.read(row))
        .list();
  }

  /** How many wait whose moment will have come by then; counts no further than the limit. */
  int countWaiting(Instant by, int limit) {
    return db.sql(
            """
            select count(*) from (
              select from letter where state = 'QUEUED' and next_attempt_at <= ?
              order by next_attempt_at, id limit ?) w
            """)
        .params(Columns.at(by), limit)
        .query(Integer.class)
        .single();
  }

  void claim(List<Envelope> envelopes, UUID round, Duration lease) {
    db.sql(
            """
            update letter l set state = 'CLAIMED', lease_of = :round,
              lease_until = now() + make_interval(secs => :lease), language = e.language, wording = e.wording,
              channel = e.channel,
              subject = e.subject, body = e.body, message_id = e.message_id
            from unnest(:ids::uuid[], :languages::text[], :wordings::text[], :subjects::text[], :bodies::text[],
              :messageIds::text[], :channels::text[]) as e(id, language, wording, subject, body, message_id, channel)
            where l.id = e.id
            """)
        .param("round", round)
        .param("lease", lease.toMillis() / 1000.0)
        .param("ids", Columns.of(envelopes, e -> e.letter().id()))
        .param("languages", Columns.of(envelopes, e -> e.wording().language()))
        .param("wordings", Columns.of(envelopes, e -> e.wording().name()))
        .param("subjects", Columns.of(envelopes, e -> e.wording().subject()))
        .param("bodies", Columns.of(envelopes, e -> e.wording().keptText()))
        .param("messageIds", Columns.of(envelopes, Envelope::messageId))
        .param("channels", Columns.of(envelopes, e -> e.wording().channel()))
        .update();
  }

  /** Holds them until another moment. */
  void hold(Collection<UUID> ids, Collection<Instant> until) {
    db.sql(
            """
            update letter l set next_attempt_at = h.until
            from unnest(:ids::uuid[], :until::timestamptz[]) as h(id, until) where l.id = h.id
            """)
        .param("ids", Columns.of(ids, id -> id))
        .param("until", Columns.of(until, at -> at))
        .update();
  }

  /**
   * What these rounds hold stays theirs for another lease. What is locked is being written by its
   * sender, which gives it one of its own.
   */
  void renew(Collection<UUID> rounds, Duration lease) {
    db.sql(
            """
            update letter set lease_until = now() + make_interval(secs => :lease)
            where id = any(array(
              select id from letter where state in ('CLAIMED', 'SENDING') and lease_of = any(:rounds::uuid[])
              for update skip locked))
            """)
        .param("lease", lease.toMillis() / 1000.0)
        .param("rounds", Columns.of(rounds, id -> id))
        .update();
  }

  /** Puts some back that the round has claimed and not begun. */
  void putBack(List<UUID> ids, UUID round, Instant next) {
    db.sql(
            """
            update letter set state = 'QUEUED', next_attempt_at = :next, lease_of = null, lease_until = null
            where id = any(:ids::uuid[]) and state = 'CLAIMED' and lease_of = :round
            """)
        .param("ids", Columns.of(ids, id -> id))
        .param("round", round)
        .param("next", Columns.at(next))
        .update();
  }

  /** Puts back what the round has claimed and not begun. */
  void putBack(UUID round, Instant next) {
    db.sql(
            """
            update letter set state = 'QUEUED', next_attempt_at = ?, lease_of = null, lease_until = null
            where state = 'CLAIMED' and lease_of = ?
            """)
        .params(Columns.at(next), round)
        .update();
  }

  /** Claims whose round is gone before it said a word: they wait again. */
  void releaseLost() {
    db.sql(
            """
            update letter set state = 'QUEUED', lease_of = null, lease_until = null
            where id = any(array(
              select id from letter where state = 'CLAIMED' and lease_until < now() for update skip locked))
            """)
        .update();
  }
}
