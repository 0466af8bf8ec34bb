package lidao.console.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import lidao.console.staff.Staff.Account;

/** Reads those who work here out of their table. */
final class StaffRows {

  private StaffRows() {}

  static Account account(ResultSet row) throws SQLException {
    OffsetDateTime locked = row.getObject("locked_until", OffsetDateTime.class);
    return new Account(
        member(row),
        row.getString("password_hash"),
        locked == null ? null : locked.toInstant(),
        row.getObject("signed_in_since", OffsetDateTime.class).toInstant());
  }

  static StaffMember member(ResultSet row) throws SQLException {
    return new StaffMember(
        row.getString("id"),
        row.getString("user_name"),
        row.getString("display_name"),
        List.of((String[]) row.getArray("roles").getArray()),
        row.getString("language"),
        row.getBoolean("active"),
        row.getBoolean("on_duty"),
        row.getObject("rank", Integer.class),
        row.getString("site"),
        row.getString("email"),
        row.getLong("version"));
  }
}
