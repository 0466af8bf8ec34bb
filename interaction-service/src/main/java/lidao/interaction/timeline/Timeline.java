package lidao.interaction.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.contract.interactions.Direction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A customer's contacts, complaints and reminders, newest first. */
@Component
class Timeline {

  /** Later than anything that can be stored. */
  private static final OffsetDateTime END =
      OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

  // Each half ends at its own index's limit, so that a long life costs no more than a short one.
  private static final String ENTRIES =
      """
      (select id, occurred_at as at, 'INTERACTION' as category, kind, summary, direction, place, seat,
         details, source, staff_id, null::uuid as complaint_id, booking as facts
       from interaction
       where customer_id = :customer and erased_at is null and (occurred_at, id) < (:at, :id)
       order by occurred_at desc, id desc limit :limit)
      union all
      (select id, at, category, kind, summary, null, null, null, null, null, null, complaint_id, facts
       from happening
       where customer_id = :customer and (at, id) < (:at, :id)
       order by at desc, id desc limit :limit)
      order by at desc, id desc limit :limit
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Timeline(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<TimelineEntry> newest(UUID customerId, int limit) {
    return read(customerId, END, LAST, limit);
  }

  List<TimelineEntry> before(Instant at, UUID id, UUID customerId, int limit) {
    return read(customerId, at.atOffset(ZoneOffset.UTC), id, limit);
  }

  private List<TimelineEntry> read(UUID customerId, OffsetDateTime at, UUID id, int limit) {
    return jdbc.sql(ENTRIES)
        .param("customer", customerId)
        .param("at", at)
        .param("id", id)
        .param("limit", limit)
        .query(this::entry)
        .list();
  }

  private TimelineEntry entry(ResultSet r, int n) throws SQLException {
    String direction = r.getString("direction");
    String facts = r.getString("facts");
    return new TimelineEntry(
        r.getObject("id", UUID.class),
        r.getObject("at", OffsetDateTime.class).toInstant(),
        Category.valueOf(r.getString("category")),
        r.getString("kind"),
        r.getString("summary"),
        direction == null ? null : Direction.valueOf(direction),
        r.getString("place"),
        r.getString("seat"),
        r.getString("details"),
        r.getString("source"),
        r.getObject("staff_id", UUID.class),
        r.getObject("complaint_id", UUID.class),
        facts == null ? Map.of() : json.readValue(facts, FACTS));
  }
}
