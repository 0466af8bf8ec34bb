package lidao.reminder.care;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import lidao.reminder.occasion.Occasion;
import org.jspecify.annotations.Nullable;

/** An occurrence whose care plan asks for a look. */
record PlannedOccasion(
    UUID id,
    UUID customerId,
    @Nullable UUID householdId,
    Occasion occasion,
    boolean ofSelf,
    boolean festive,
    LocalDate date,
    String timeZone,
    LocalTime opens) {

  static PlannedOccasion read(ResultSet row, int number) throws SQLException {
    String relation = row.getString("relation");
    return new PlannedOccasion(
        row.getObject("id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getObject("household_id", UUID.class),
        Occasion.valueOf(row.getString("occasion")),
        relation == null || relation.equals("SELF"),
        row.getBoolean("festive"),
        row.getObject("date", LocalDate.class),
        row.getString("time_zone"),
        row.getObject("opens", LocalTime.class));
  }

  /** When a step that comes so many days before is reached: when the window of that day opens. */
  Instant before(int days) {
    return date.minusDays(days).atTime(opens).atZone(ZoneId.of(timeZone)).toInstant();
  }

  boolean isHere(Instant now) {
    return !now.atZone(ZoneId.of(timeZone)).toLocalDate().isBefore(date);
  }
}
