package lidao.reminder.care;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.interactions.BookingReceived;
import lidao.messaging.inbox.Received;
import lidao.profiles.Merged;
import lidao.profiles.ProfileListener;
import lidao.profiles.Repointing;
import lidao.reminder.house.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which days customers have booked a table for; a household comes when one of it does. */
@Component
public class Bookings implements ProfileListener {

  private final JdbcClient db;

  Bookings(JdbcClient db) {
    this.db = db;
  }

  /** Notes them, and has the care plans of those days looked at anew. */
  public void received(List<Received<BookingReceived>> events) {
    Map<UUID, BookingReceived> last = new LinkedHashMap<>();
    events.forEach(e -> last.put(e.event().bookingId(), e.event()));
    Collection<BookingReceived> bookings = last.values();
    wake(bookings.stream().map(BookingReceived::bookingId).toList());
    db.sql(
            """
            insert into booking (booking_id, customer_id, date, cancelled)
            select b.id, coalesce(m.survivor_id, b.customer_id), b.date, b.cancelled
            from unnest(:ids::uuid[], :customers::uuid[], :dates::date[], :cancelled::boolean[])
                as b(id, customer_id, date, cancelled)
              left join merged_customer m on m.absorbed_id = b.customer_id
            on conflict (booking_id) do update
              set customer_id = excluded.customer_id, date = excluded.date, cancelled = excluded.cancelled
            """)
        .param("ids", Columns.of(bookings, BookingReceived::bookingId))
        .param("customers", Columns.of(bookings, BookingReceived::customerId))
        .param("dates", Columns.of(bookings, BookingReceived::date))
        .param("cancelled", Columns.of(bookings, b -> Boolean.TRUE.equals(b.cancelled())))
        .update();
    wake(bookings.stream().map(BookingReceived::bookingId).toList());
  }

  /** The days of these bookings, whoever of the household is greeted: those before, and after. */
  private void wake(Collection<UUID> bookings) {
    db.sql(
            """
            update occurrence o set next_step_at = '-infinity' from booking b
              join recipient r on r.customer_id = b.customer_id
              join recipient m on m.household_id = r.household_id
            where b.booking_id = any(:ids::uuid[]) and o.customer_id = m.customer_id and o.date = b.date
              and o.state = 'PLANNED'
            """)
        .param("ids", Columns.of(bookings, id -> id))
        .update();
  }

  /** Of these occurrences, those on whose day somebody of the household has booked, and what. */
  Map<UUID, UUID> on(Collection<UUID> occurrences) {
    Map<UUID, UUID> booked = new HashMap<>();
    db.sql(
            """
            select distinct on (o.id) o.id, b.booking_id from occurrence o
              join recipient r on r.customer_id = o.customer_id
              join recipient m on m.household_id = r.household_id
              join booking b on b.customer_id = m.customer_id and b.date = o.date and not b.cancelled
            where o.id = any(:ids::uuid[]) order by o.id, b.booking_id
            """)
        .param("ids", Columns.of(occurrences, id -> id))
        .query(
            row -> {
              booked.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
            });
    return booked;
  }

  /** Forgets those that are long past. */
  void forgetBefore(LocalDate day) {
    db.sql("delete from booking where date < ?").param(day).update();
  }

  @Override
  public void changed(List<CustomerProfile> newer) {
    // Households are looked up when a step is.
  }

  @Override
  public void merged(List<Merged> merges) {
    Repointing.repoint(db, "booking", merges);
  }

  @Override
  public void gone(List<UUID> customerIds) {
    db.sql("delete from booking where customer_id = any(:ids::uuid[])")
        .param("ids", Columns.of(customerIds, id -> id))
        .update();
  }
}
