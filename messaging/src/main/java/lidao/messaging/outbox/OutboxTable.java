package lidao.messaging.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lidao.messaging.codec.EventName;
import lidao.messaging.codec.WireEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** The outbox in the service's own database. */
final class OutboxTable {

  /**
   * Advisory locks of the whole server share one table, so keys share stripes instead of having a
   * lock each.
   */
  static final int STRIPES = 1024;

  /** What a batch may hold in memory before its last event is added. */
  static final long MOST_BYTES = 8_000_000;

  private static final int LOCK_SPACE = 0x6c69_6461;

  private static final String LOCK =
      "select pg_advisory_xact_lock(?, s) from (select distinct s from unnest(?) s order by s)"
          + " stripes";

  private static final String INSERT =
      """
      insert into outbox (topic, key, source, id, type, subject, time, traceparent, value)
      select topic, key, source, id, type, subject, time, traceparent, value
      from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::bytea[])
        with ordinality as e(topic, key, source, id, type, subject, time, traceparent, value, n)
      order by n
      """;

  static final String TAKE =
      """
      delete from outbox where seq = any(array(
        select seq from (
          select seq, sum(bytes) over (order by seq) - bytes as bytes_before, seq - min(seq) over () as distance
          from (select seq, coalesce(octet_length(value), 0) as bytes from outbox order by seq limit ?) oldest) summed
        where bytes_before < ? and distance < %d))
      returning seq, topic, key, source, id, type, subject, time, traceparent, value
      """
          .formatted(BatchMark.SPAN);

  private final JdbcTemplate jdbc;

  OutboxTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Writes the events in the current transaction, in two statements. The lock of each key is held
   * until the commit: without it, a later event of a key could commit before an earlier one and be
   * relayed first.
   */
  void insert(List<WireEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    Integer[] stripes =
        events.stream()
            .map(e -> Math.floorMod(e.key().hashCode(), STRIPES))
            .distinct()
            .toArray(Integer[]::new);
    jdbc.execute(
        (Connection connection) -> {
          try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setInt(1, LOCK_SPACE);
            lock.setArray(2, connection.createArrayOf("int", stripes));
            lock.execute();
          }
          try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int i = 0;
            insert.setArray(++i, texts(connection, events, WireEvent::topic));
            insert.setArray(++i, texts(connection, events, WireEvent::key));
            insert.setArray(++i, texts(connection, events, e -> e.name().source()));
            insert.setArray(++i, texts(connection, events, e -> e.name().id()));
            insert.setArray(++i, texts(connection, events, WireEvent::type));
            insert.setArray(++i, texts(connection, events, WireEvent::subject));
            insert.setArray(++i, texts(connection, events, e -> e.time().toString()));
            insert.setArray(++i, texts(connection, events, WireEvent::traceparent));
            insert.setArray(
                ++i,
                connection.createArrayOf(
                    "bytea", events.stream().map(WireEvent::value).toArray(byte[][]::new)));
            return insert.executeUpdate();
          }
        });
  }

  /**
   * Takes the oldest events out, in order, within the connection's open transaction: as many as
   * told, fewer where they are large or their numbers far apart.
   */
  static OutboxBatch take(Connection connection, int most) throws SQLException {
    record Row(long seq, WireEvent event) {}
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement take = connection.prepareStatement(TAKE)) {
      take.setInt(1, most);
      take.setLong(2, MOST_BYTES);
      try (ResultSet r = take.executeQuery()) {
        while (r.next()) {
          rows.add(new Row(r.getLong("seq"), event(r)));
        }
      }
    }
    rows.sort((a, b) -> Long.compare(a.seq, b.seq));
    return new OutboxBatch(
        rows.stream().map(Row::seq).toList(), rows.stream().map(Row::event).toList());
  }

  /**
   * Takes out a batch that Kafka has already, if it still stands there, within the connection's
   * open transaction: how many events that were, 0 or all of them.
   */
  static int forget(Connection connection, BatchMark carried) throws SQLException {
    Array numbers = connection.createArrayOf("bigint", carried.numbers().toArray(Long[]::new));
    List<Long> standing = new ArrayList<>();
    List<EventName> names = new ArrayList<>();
    try (PreparedStatement look =
        connection.prepareStatement(
            "select seq, source, id from outbox where seq = any(?) order by seq")) {
      look.setArray(1, numbers);
      try (ResultSet r = look.executeQuery()) {
        while (r.next()) {
          standing.add(r.getLong("seq"));
          names.add(new EventName(r.getString("source"), r.getString("id")));
        }
      }
    }
    if (standing.isEmpty() || !BatchMark.of(standing, names).equals(carried)) {
      return 0;
    }
    try (PreparedStatement delete =
        connection.prepareStatement("delete from outbox where seq = any(?)")) {
      delete.setArray(1, numbers);
      return delete.executeUpdate();
    }
  }

  private static WireEvent event(ResultSet r) throws SQLException {
    return new WireEvent(
        r.getString("topic"),
        r.getString("key"),
        new EventName(r.getString("source"), r.getString("id")),
        r.getString("type"),
        r.getString("subject"),
        r.getObject("time", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC).toInstant(),
        r.getString("traceparent"),
        r.getBytes("value"));
  }

  private static Array texts(
      Connection connection,
      List<WireEvent> events,
      Function<WireEvent, @org.jspecify.annotations.Nullable String> attribute)
      throws SQLException {
    // As String[] the driver sends it binary: nobody escapes and parses it.
    return connection.createArrayOf("text", events.stream().map(attribute).toArray(String[]::new));
  }
}
