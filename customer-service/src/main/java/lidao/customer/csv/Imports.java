package lidao.customer.csv;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The imports there are and were. Staff see all of them, another system those it sent itself: a
 * {@code sender} is its client, or null for whoever may see all.
 */
@Component
class Imports {

  private final JdbcClient db;
  private final JsonMapper json;
  private final Clock clock;

  Imports(JdbcClient db, JsonMapper json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /** What a new import starts from; {@code start} is where its first row begins. */
  record Order(
      UUID id,
      String setter,
      String sender,
      ImportMapping mapping,
      List<String> header,
      @Nullable String fileName,
      long bytes,
      long start,
      long line) {}

  void add(Order order) {
    db.sql(
            """
            insert into csv_import (id, state, source, setter, sender, mapping, columns, file_name,
              bytes_total, bytes_done, lines_done, created_at)
            values (?, 'WAITING', ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?::timestamptz)
            """)
        .params(
            Arrays.asList(
                order.id(),
                order.mapping().system(),
                order.setter(),
                order.sender(),
                json.writeValueAsString(order.mapping()),
                json.writeValueAsString(order.header()),
                order.fileName(),
                order.bytes(),
                order.start(),
                order.line() - 1,
                clock.instant().toString()))
        .update();
  }

  Optional<ImportView> find(UUID id, @Nullable String sender) {
    return db.sql("select * from csv_import where id = ? and (?::text is null or sender = ?)")
        .params(Arrays.asList(id, sender, sender))
        .query((row, n) -> view(row))
        .optional();
  }

  Page<ImportView> page(@Nullable String sender, @Nullable String cursor, @Nullable Integer limit) {
    int most = Page.limit(limit);
    Cursor from = Cursor.read(cursor, 1);
    List<ImportView> rows =
        db.sql(
                """
                select * from csv_import
                where (?::uuid is null or id < ?::uuid) and (?::text is null or sender = ?)
                order by id desc limit ?
                """)
            .params(
                Arrays.asList(
                    from == null ? null : from.id(0).toString(),
                    from == null ? null : from.id(0).toString(),
                    sender,
                    sender,
                    most + 1))
            .query((row, n) -> view(row))
            .list();
    return Page.of(rows, most, view -> Cursor.of(view.importId()));
  }

  private static ImportView view(ResultSet row) throws SQLException {
    boolean finished = row.getString("state").equals("FINISHED");
    return new ImportView(
        row.getObject("id", UUID.class),
        ImportView.State.valueOf(row.getString("state")),
        row.getString("source"),
        row.getString("file_name"),
        row.getLong("bytes_total"),
        finished ? row.getLong("bytes_total") : row.getLong("bytes_done"),
        row.getLong("rows_done"),
        finished ? row.getLong("rows_done") : null,
        row.getLong("created"),
        row.getLong("updated"),
        row.getLong("unchanged"),
        row.getLong("rejected"),
        row.getLong("warnings"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        time(row, "started_at"),
        time(row, "finished_at"));
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
