package lidao.complaint.clue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import lidao.complaint.alert.Concern;
import lidao.contract.complaints.Severity;

/** What an alert tells of a complaint whose customer is unknown, from its row. */
final class ConcernRow {

  private ConcernRow() {}

  static Concern of(ResultSet row) throws SQLException {
    return new Concern(
        row.getObject("id", UUID.class),
        row.getString("number"),
        null,
        Severity.valueOf(row.getString("severity")),
        row.getString("summary"),
        row.getString("owner"));
  }
}
