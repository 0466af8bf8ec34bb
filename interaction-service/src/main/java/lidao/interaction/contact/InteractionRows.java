package lidao.interaction.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import lidao.contract.CustomerReference;
import lidao.contract.interactions.Direction;
import lidao.contract.interactions.InteractionKind;
import lidao.interaction.contact.Interaction.Because;
import lidao.interaction.contact.Interaction.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads contacts out of their table. */
@Component
class InteractionRows implements RowMapper<Interaction> {

  static final String SELECT =
      """
      select id, source, customer_id, kind, direction, occurred_at, place, seat, summary, details,
        staff_id, recorded_at, booking, reference, waits_because
      from interaction
      """;

  private final JsonMapper json;

  InteractionRows(JsonMapper json) {
    this.json = json;
  }

  @Nullable String reference(@Nullable Waiting waiting) {
    return waiting == null ? null : json.writeValueAsString(waiting.reference());
  }

  @Nullable String booking(@Nullable BookedTable booking) {
    return booking == null ? null : json.writeValueAsString(booking);
  }

  static @Nullable Because because(Interaction interaction) {
    return interaction.waiting() == null ? null : interaction.waiting().because();
  }

  @Override
  public Interaction mapRow(ResultSet r, int n) throws SQLException {
    String direction = r.getString("direction");
    String booking = r.getString("booking");
    String reference = r.getString("reference");
    return new Interaction(
        r.getObject("id", UUID.class),
        r.getString("source"),
        r.getObject("customer_id", UUID.class),
        InteractionKind.valueOf(r.getString("kind")),
        direction == null ? null : Direction.valueOf(direction),
        r.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        r.getString("place"),
        r.getString("seat"),
        r.getString("summary"),
        r.getString("details"),
        r.getObject("staff_id", UUID.class),
        r.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        booking == null ? null : json.readValue(booking, BookedTable.class),
        reference == null
            ? null
            : new Waiting(
                json.readValue(reference, CustomerReference.class),
                Because.valueOf(r.getString("waits_because"))));
  }
}
