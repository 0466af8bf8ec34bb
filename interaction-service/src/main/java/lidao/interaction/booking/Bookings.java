package lidao.interaction.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bookings on record, of customers who are known. */
@Component
class Bookings {

  private static final String SELECT =
      """
      select id, customer_id, date, time, guests, place, note, cancelled, said_at, version
      from booking
      """;

  private final JdbcClient jdbc;

  Bookings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Booking> find(UUID id) {
    return jdbc.sql(SELECT + "where id = ?").param(id).query(Bookings::booking).optional();
  }

  /** One of them, held until the transaction ends. */
  Optional<Booking> hold(UUID id) {
    return jdbc.sql(SELECT + "where id = ? for update")
        .param(id)
        .query(Bookings::booking)
        .optional();
  }

  /** Those behind this place, the next day first; everybody's, or a customer's. */
  List<Booking> list(@Nullable UUID customerId, LocalDate day, UUID after, int limit) {
    return jdbc.sql(
            SELECT
                + "where (date, id) > (:day, :after)"
                + (customerId == null ? "" : " and customer_id = :customer")
                + " order by date, id limit :limit")
        .param("customer", customerId)
        .param("day", day)
        .param("after", after)
        .param("limit", limit)
        .query(Bookings::booking)
        .list();
  }

  private static Booking booking(ResultSet r, int n) throws SQLException {
    return new Booking(
        r.getObject("id", UUID.class),
        r.getObject("customer_id", UUID.class),
        r.getObject("date", LocalDate.class),
        r.getObject("time", LocalTime.class),
        r.getObject("guests", Integer.class),
        r.getString("place"),
        r.getString("note"),
        r.getBoolean("cancelled"),
        r.getObject("said_at", OffsetDateTime.class).toInstant(),
        r.getLong("version"));
  }
}
