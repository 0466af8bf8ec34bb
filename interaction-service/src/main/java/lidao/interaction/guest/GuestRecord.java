package lidao.interaction.guest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lidao.contract.interactions.InteractionKind;
import lidao.interaction.guest.GuestBrief.Booked;
import lidao.interaction.guest.GuestBrief.Contact;
import lidao.interaction.guest.GuestBrief.LastVisit;
import lidao.interaction.guest.GuestBrief.OpenComplaint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on record about one guest. */
@Component
class GuestRecord {

  private static final String HIS =
      " from interaction where customer_id = ? and erased_at is null ";

  /** How often and since when. */
  record Summary(long contacts, @Nullable Instant lastSeenAt) {}

  private final JdbcClient jdbc;

  GuestRecord(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Summary summary(UUID customerId) {
    return jdbc.sql(
            "select count(*) as contacts,"
                + " max(occurred_at) filter (where kind in ('VISIT', 'MEETING')) as last_seen"
                + HIS)
        .param(customerId)
        .query((r, n) -> new Summary(r.getLong("contacts"), instant(r, "last_seen")))
        .single();
  }

  Optional<LastVisit> lastVisit(UUID customerId) {
    return jdbc.sql(
            "select occurred_at, place, seat"
                + HIS
                + "and kind = 'VISIT' order by occurred_at desc, id desc limit 1")
        .param(customerId)
        .query(
            (r, n) ->
                new LastVisit(
                    required(r, "occurred_at"), r.getString("place"), r.getString("seat")))
        .optional();
  }

  List<Contact> last(UUID customerId, int most) {
    return jdbc.sql(
            "select id, occurred_at, kind, summary"
                + HIS
                + "order by occurred_at desc, id desc limit ?")
        .params(customerId, most)
        .query(
            (r, n) ->
                new Contact(
                    r.getObject("id", UUID.class),
                    required(r, "occurred_at"),
                    InteractionKind.valueOf(r.getString("kind")),
                    r.getString("summary")))
        .list();
  }

  List<Booked> booked(UUID customerId, LocalDate from, int most) {
    return jdbc.sql(
            """
            select id, date, time, guests, place, note from booking
            where customer_id = ? and date >= ? and not cancelled
            order by date, time nulls last, id limit ?
            """)
        .params(customerId, from, most)
        .query(
            (r, n) ->
                new Booked(
                    r.getObject("id", UUID.class),
                    r.getObject("date", LocalDate.class),
                    r.getObject("time", LocalTime.class),
                    r.getObject("guests", Integer.class),
                    r.getString("place"),
                    r.getString("note")))
        .list();
  }

  List<OpenComplaint> openComplaints(UUID customerId) {
    return jdbc.sql(
            """
            select id, number, summary, severity, filed_at from complaint
            where customer_id = ? and open order by filed_at, id
            """)
        .param(customerId)
        .query(
            (r, n) ->
                new OpenComplaint(
                    r.getObject("id", UUID.class),
                    r.getString("number"),
                    r.getString("summary"),
                    r.getString("severity"),
                    instant(r, "filed_at")))
        .list();
  }

  private static Instant required(ResultSet r, String column) throws SQLException {
    return r.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant instant(ResultSet r, String column) throws SQLException {
    OffsetDateTime at = r.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
