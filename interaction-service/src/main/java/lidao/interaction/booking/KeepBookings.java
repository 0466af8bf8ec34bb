package lidao.interaction.booking;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.interactions.BookingReceived;
import lidao.interaction.contact.BookedTable;
import lidao.interaction.contact.Columns;
import lidao.interaction.contact.ContactListener;
import lidao.interaction.contact.Interaction;
import lidao.messaging.outbox.Outbox;
import lidao.profiles.Merged;
import lidao.profiles.ProfileListener;
import lidao.profiles.Repointing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what was said last of each booking, and states it. The row's lock is held until the end of
 * the transaction, so that of two that are told at once the later is stated later, or alone.
 */
@Component
class KeepBookings implements ContactListener, ProfileListener {

  private static final String KEEP =
      """
      insert into booking as b (id, customer_id, date, time, guests, place, note, cancelled, said_at)
      select id, customer_id, date::date, time::time, guests::integer, place, note, cancelled,
        timestamptz 'epoch' + said_at * interval '1 microsecond'
      from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
          ?::boolean[], ?::bigint[])
        as w(id, customer_id, date, time, guests, place, note, cancelled, said_at)
      order by id
      on conflict (id) do update
        set customer_id = excluded.customer_id, date = excluded.date, time = excluded.time,
          guests = excluded.guests, place = excluded.place, note = excluded.note,
          cancelled = excluded.cancelled, said_at = excluded.said_at, version = b.version + 1
        where b.said_at <= excluded.said_at
      returning id
      """;

  private final JdbcTemplate jdbc;
  private final Outbox outbox;

  KeepBookings(JdbcTemplate jdbc, Outbox outbox) {
    this.jdbc = jdbc;
    this.outbox = outbox;
  }

  @Override
  public void known(List<Interaction> contacts) {
    Map<UUID, Interaction> last = new TreeMap<>();
    for (Interaction contact : contacts) {
      if (contact.booking() != null) {
        last.merge(contact.booking().bookingId(), contact, KeepBookings::later);
      }
    }
    if (!last.isEmpty()) {
      List<Interaction> words = List.copyOf(last.values());
      Set<UUID> hold = keep(words);
      words.stream()
          .filter(word -> hold.contains(table(word).bookingId()))
          .forEach(word -> outbox.append(fact(word)));
    }
  }

  /** Which of these hold, because nothing later was said. */
  private Set<UUID> keep(List<Interaction> words) {
    Set<UUID> hold = new HashSet<>();
    jdbc.query(
        connection -> {
          var columns = new Columns<>(connection, words);
          PreparedStatement keep = connection.prepareStatement(KEEP);
          keep.setArray(1, columns.ids(w -> table(w).bookingId()));
          keep.setArray(2, columns.ids(Interaction::customerId));
          keep.setArray(3, columns.texts(text(BookedTable::date)));
          keep.setArray(4, columns.texts(text(BookedTable::time)));
          keep.setArray(5, columns.texts(text(BookedTable::guests)));
          keep.setArray(6, columns.texts(text(BookedTable::place)));
          keep.setArray(7, columns.texts(text(BookedTable::note)));
          keep.setArray(8, columns.flags(w -> table(w).cancelled()));
          keep.setObject(9, columns.micros(Interaction::occurredAt));
          return keep;
        },
        (ResultSet r) -> {
          hold.add(r.getObject(1, UUID.class));
        });
    return hold;
  }

  @Override
  public void changed(List<CustomerProfile> newer) {
    // What waited for them comes as contacts.
  }

  @Override
  public void merged(List<Merged> merges) {
    Repointing.repoint(JdbcClient.create(jdbc), "booking", merges);
  }

  @Override
  public void gone(List<UUID> customerIds) {
    jdbc.update("delete from booking where customer_id = any(?::uuid[])", Columns.ids(customerIds));
  }

  private static Interaction later(Interaction one, Interaction other) {
    return other.occurredAt().isBefore(one.occurredAt()) ? one : other;
  }

  private static BookingReceived fact(Interaction word) {
    BookedTable table = table(word);
    return new BookingReceived(
        table.bookingId(),
        Objects.requireNonNull(word.customerId()),
        table.date(),
        table.time(),
        table.guests(),
        table.place(),
        table.cancelled() ? true : null);
  }

  private static Function<Interaction, @Nullable String> text(
      Function<BookedTable, @Nullable Object> field) {
    return word -> {
      Object value = field.apply(table(word));
      return value == null ? null : value.toString();
    };
  }

  private static BookedTable table(Interaction word) {
    return Objects.requireNonNull(word.booking());
  }
}
