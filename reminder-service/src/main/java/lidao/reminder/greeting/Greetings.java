package lidao.reminder.greeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.Page;
import lidao.contract.customers.CustomerProfile;
import lidao.profiles.ProfileListener;
import lidao.reminder.house.Columns;
import lidao.reminder.letter.Alerts;
import lidao.reminder.letter.LetterState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The greetings, for whoever wants to know; what they say is forgotten with the customer. */
@Component
class Greetings implements ProfileListener {

  /** What to look for; all of it optional, the days both included. */
  record Filter(
      @Nullable LetterState state,
      @Nullable UUID customerId,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  private final JdbcClient db;
  private final Alerts alerts;

  Greetings(JdbcClient db, Alerts alerts) {
    this.db = db;
    this.alerts = alerts;
  }

  Optional<Greeting> find(UUID id) {
    return db.sql(Greeting.SELECT + " where l.id = ?").param(id).query(Greeting::read).optional();
  }

  /** The latest first. */
  Page<Greeting> page(Filter filter, @Nullable Cursor after, int limit) {
    List<Greeting> rows =
        db.sql(
                Greeting.SELECT
                    + """
                    where (:state::text is null or l.state = :state::text)
                      and (:customer::uuid is null or l.customer_id = :customer::uuid)
                      and (:from::date is null or o.date >= :from::date)
                      and (:to::date is null or o.date <= :to::date)
                      and (:afterDate::date is null or (o.date, l.id) < (:afterDate::date, :afterId::uuid))
                    order by o.date desc, l.id desc limit :limit
                    """)
            .param("state", filter.state() == null ? null : filter.state().name())
            .param("customer", filter.customerId())
            .param("from", filter.from())
            .param("to", filter.to())
            .param("afterDate", after == null ? null : after.day(0))
            .param("afterId", after == null ? null : after.id(1))
            .param("limit", limit + 1)
            .query(Greeting::read)
            .list();
    return Page.of(rows, limit, greeting -> Cursor.of(greeting.date(), greeting.id()));
  }

  @Override
  public void changed(List<CustomerProfile> newer) {
    // Asked for when a greeting is sent.
  }

  @Override
  public void gone(List<UUID> customerIds) {
    List<UUID> gone =
        db.sql(
                """
                update letter set subject = null, body = null, call_note = null
                where customer_id = any(:ids::uuid[]) returning case when kind = 'GREETING' then id end
                """)
            .param("ids", Columns.of(customerIds, id -> id))
            .query(UUID.class)
            .list();
    // Nobody is left to call, or to ask.
    alerts.clear(
        gone.stream()
            .filter(Objects::nonNull)
            .flatMap(id -> Stream.of(GreetingCalls.callCause(id), GreetingCalls.unknownCause(id)))
            .toList());
  }
}
