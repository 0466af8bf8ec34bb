package lidao.console.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.contract.alerts.AlertSeverity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads alerts from their table. */
class AlertRow implements RowMapper<Alert> {

  private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

  private final JsonMapper json = new JsonMapper();

  @Override
  public Alert mapRow(ResultSet row, int n) throws SQLException {
    return new Alert(
        row.getObject("id", UUID.class),
        row.getString("cause_key"),
        AlertSeverity.valueOf(row.getString("severity")),
        row.getString("code"),
        json.readValue(row.getString("parameters"), PARAMETERS),
        row.getString("addressee"),
        row.getString("role"),
        List.of((String[]) row.getArray("called").getArray()),
        row.getObject("customer_id", UUID.class),
        row.getObject("complaint_id", UUID.class),
        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
        instant(row, "cleared_at"),
        row.getString("holder"),
        row.getString("holder_name"),
        instant(row, "held_since"),
        instant(row, "acknowledged_at"),
        instant(row, "snoozed_until"),
        row.getLong("change"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
