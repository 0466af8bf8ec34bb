package lidao.messaging.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lidao.messaging.codec.EventName;
import lidao.messaging.codec.WireEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events that wait, oldest first within a consumer and key. */
final class ParkedTable {

  private static final int LOCK_SPACE = 0x6c69_6470;
  private static final int STRIPES = 1024;

  private static final String WAITING = " from parked_event where discarded_at is null ";

  private final JdbcClient jdbc;

  ParkedTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(String consumer, Arrival arrival, Refusal refusal) {
    WireEvent e = arrival.event();
    jdbc.sql(
            """
            insert into parked_event (consumer, topic, key, holds_key, source, event_id, type, subject, time, traceparent,
              value, digest, field, reason, told)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            consumer,
            e.topic(),
            e.key(),
            arrival.holdsKey(),
            e.name().source(),
            e.name().id(),
            e.type(),
            e.subject())
        .param(Timestamp.from(e.time()))
        .param(e.traceparent())
        .param(e.value())
        .param(arrival.digest())
        .param(refusal.field())
        .param(refusal.reason())
        .param(refusal.told())
        .update();
  }

  /**
   * Which of the keys have an event waiting. Where any has, the keys' locks are taken before a
   * second look, so that a replay cannot empty a key between the look and what is decided on it.
   */
  List<String> heldKeys(String consumer, List<String> keys) {
    List<String> held = lookForHeld(consumer, keys);
    if (held.isEmpty()) {
      return held;
    }
    held.stream().map(key -> stripe(consumer, key)).distinct().sorted().forEach(this::lock);
    return lookForHeld(consumer, held);
  }

  private List<String> lookForHeld(String consumer, List<String> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "select distinct key" + WAITING + "and holds_key and consumer = ? and key = any(?)")
        .params(consumer, keys.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  /** Holds the key for this consumer until the transaction ends. */
  void lock(String consumer, String key) {
    lock(stripe(consumer, key));
  }

  private void lock(int stripe) {
    jdbc.sql("select pg_advisory_xact_lock(?, ?)")
        .params(LOCK_SPACE, stripe)
        .query((r, n) -> 1)
        .list();
  }

  Optional<ParkedEvent> find(long id) {
    return jdbc.sql("select *" + WAITING + "and id = ?")
        .param(id)
        .query(ParkedTable::row)
        .optional();
  }

  /** The oldest event that waits for the key. */
  Optional<ParkedEvent> head(String consumer, String key) {
    return jdbc.sql(
            "select *" + WAITING + "and holds_key and consumer = ? and key = ? order by id limit 1")
        .params(consumer, key)
        .query(ParkedTable::row)
        .optional();
  }

  List<ParkedEvent> list(@Nullable String consumer, long after, int limit) {
    return jdbc.sql(
            "select *"
                + WAITING
                + "and (?::text is null or consumer = ?) and id > ? order by id limit ?")
        .params(new ArrayList<>(java.util.Arrays.asList(consumer, consumer, after, limit)))
        .query(ParkedTable::row)
        .list();
  }

  void remove(long id) {
    jdbc.sql("delete from parked_event where id = ?").param(id).update();
  }

  void failedAgain(long id, Refusal refusal) {
    jdbc.sql(
            "update parked_event set attempts = attempts + 1, field = ?, reason = ?, told = ? where id = ?")
        .param(refusal.field())
        .param(refusal.reason())
        .param(refusal.told())
        .param(id)
        .update();
  }

  void discard(long id, String who, String why) {
    jdbc.sql(
            "update parked_event set discarded_at = now(), discarded_by = ?, discard_reason = ? where id = ?")
        .params(who, why, id)
        .update();
  }

  private static int stripe(String consumer, String key) {
    return Math.floorMod((consumer + '/' + key).hashCode(), STRIPES);
  }

  private static ParkedEvent row(ResultSet r, int n) throws SQLException {
    return new ParkedEvent(
        r.getLong("id"),
        r.getString("consumer"),
        r.getBoolean("holds_key"),
        new WireEvent(
            r.getString("topic"),
            r.getString("key"),
            new EventName(r.getString("source"), r.getString("event_id")),
            r.getString("type"),
            r.getString("subject"),
            instant(r, "time"),
            r.getString("traceparent"),
            r.getBytes("value")),
        r.getString("field"),
        Refusal.read(r.getString("reason"), r.getString("told")),
        r.getInt("attempts"),
        instant(r, "parked_at"));
  }

  private static Instant instant(ResultSet r, String column) throws SQLException {
    return r.getObject(column, OffsetDateTime.class).toInstant();
  }
}
