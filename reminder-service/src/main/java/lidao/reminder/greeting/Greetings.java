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
import lidao.profiles.Merged;
import lidao.profiles.ProfileListener;
import lidao.profiles.Repointing;
import lidao.reminder.house.Columns;
import lidao.reminder.house.Given;
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

  private static final UUID NIL = new UUID(0, 0);

  private static final String PAGE =
      "select "
          + Greeting.COLUMNS
          + """
          from unnest(:states::text[]) as s(state) cross join lateral (
              select * from letter m
              where m.kind = 'GREETING' and m.state = s.state and m.day between :from and :to
                and (m.day, m.id) < (:beforeDate, :beforeId::uuid) %s
              order by m.day desc, m.id desc limit :limit) l
            join occurrence o on o.id = l.about
          order by l.day desc, l.id desc limit :limit
          """;

  // An absorbed customer's id means the survivor.
  private static final String OF_CUSTOMER =
      """
      and m.customer_id = coalesce(
        (select survivor_id from merged_customer where absorbed_id = :customer), :customer)
      """;

  private final JdbcClient db;
  private final Alerts alerts;

  Greetings(JdbcClient db, Alerts alerts) {
    this.db = db;
    this.alerts = alerts;
  }

  Optional<Greeting> find(UUID id) {
    return db.sql(Greeting.SELECT + " where l.id = ?").param(id).query(Greeting::read).optional();
  }

  /**
   * The latest first. Each state is read off an index of its own, as far as the page goes: on the
   * day of a festival it is the page of a million.
   */
  Page<Greeting> page(Filter filter, @Nullable Cursor after, int limit) {
    List<Greeting> rows =
        db.sql(PAGE.formatted(filter.customerId() == null ? "" : OF_CUSTOMER))
            .param("states", states(filter.state()))
            .param("customer", filter.customerId())
            .param("from", filter.from() == null ? Given.FIRST_DAY : filter.from())
            .param("to", filter.to() == null ? Given.LAST_DAY : filter.to())
            .param("beforeDate", after == null ? Given.LAST_DAY.plusDays(1) : after.day(0))
            .param("beforeId", after == null ? NIL : after.id(1))
            .param("limit", limit + 1)
            .query(Greeting::read)
            .list();
    return Page.of(rows, limit, greeting -> Cursor.of(greeting.date(), greeting.id()));
  }

  private static String[] states(@Nullable LetterState only) {
    return only == null
        ? Columns.of(List.of(LetterState.values()), state -> state)
        : new String[] {only.name()};
  }

  @Override
  public void changed(List<CustomerProfile> newer) {
    // Asked for when a greeting is sent.
  }

  @Override
  public void merged(List<Merged> merges) {
    Repointing.repoint(db, "letter", merges);
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
