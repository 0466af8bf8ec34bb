package lidao.reminder.house;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values on their way to PostgreSQL and back. */
public final class Columns {

  private Columns() {}

  /** One column of many rows, as the text array that {@code unnest} takes; cast it in the SQL. */
  public static <T> @Nullable String[] of(Collection<T> rows, Function<T, @Nullable Object> value) {
    @Nullable String[] column = new String[rows.size()];
    int i = 0;
    for (T row : rows) {
      Object cell = value.apply(row);
      column[i++] = cell == null ? null : cell.toString();
    }
    return column;
  }

  /** A moment as a parameter. */
  public static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  /** A moment from a column that is never null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** A moment from a column that may be null. */
  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
