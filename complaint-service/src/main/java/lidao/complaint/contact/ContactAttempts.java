package lidao.complaint.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lidao.contract.complaints.ContactChannel;
import lidao.contract.complaints.ContactParty;
import lidao.contract.complaints.ContactResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The attempts of all complaints; added under the complaint's lock, which keeps their numbers. */
@Component
class ContactAttempts {

  private final JdbcClient jdbc;

  ContactAttempts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int next(UUID complaintId) {
    return jdbc.sql(
            "select coalesce(max(attempt), 0) + 1 from contact_attempt where complaint_id = ?")
        .param(complaintId)
        .query(Integer.class)
        .single();
  }

  /**
   * How the customer was turned to the last time; the first time nothing is colder than a visit.
   */
  ContactChannel rung(UUID complaintId) {
    return jdbc.sql(
            """
            select channel from contact_attempt where complaint_id = ? and party = 'CUSTOMER'
            order by attempt desc limit 1
            """)
        .param(complaintId)
        .query(String.class)
        .optional()
        .map(ContactChannel::valueOf)
        .orElse(ContactChannel.VISIT);
  }

  void add(UUID complaintId, ContactAttempt attempt) {
    jdbc.sql(
            """
            insert into contact_attempt
              (complaint_id, attempt, by, party, whom, channel, result, at, note, stepping_down)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            complaintId,
            attempt.attempt(),
            attempt.by(),
            attempt.party().name(),
            attempt.whom(),
            attempt.channel().name(),
            attempt.result().name(),
            attempt.at().atOffset(ZoneOffset.UTC),
            attempt.note(),
            attempt.steppingDown())
        .update();
  }

  /** After one, in their order. */
  List<ContactAttempt> read(UUID complaintId, long after, int most) {
    return jdbc.sql(
            """
            select * from contact_attempt where complaint_id = ? and attempt > ?
            order by attempt limit ?
            """)
        .params(complaintId, after, most)
        .query(ContactAttempts::attempt)
        .list();
  }

  private static ContactAttempt attempt(ResultSet row, int n) throws SQLException {
    return new ContactAttempt(
        row.getInt("attempt"),
        row.getString("by"),
        ContactParty.valueOf(row.getString("party")),
        row.getString("whom"),
        ContactChannel.valueOf(row.getString("channel")),
        ContactResult.valueOf(row.getString("result")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("note"),
        row.getString("stepping_down"));
  }
}
