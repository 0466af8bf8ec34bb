package lidao.reminder.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lidao.reminder.house.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be done before occasions, and what was. */
@Component
class CareSteps {

  private final JdbcClient db;

  CareSteps(JdbcClient db) {
    this.db = db;
  }

  Optional<CareStep> find(UUID id) {
    return db.sql("select * from care_step where id = ?")
        .param(id)
        .query(CareStep::read)
        .optional();
  }

  Optional<CareStep> findForChange(UUID id) {
    return db.sql("select * from care_step where id = ? for update")
        .param(id)
        .query(CareStep::read)
        .optional();
  }

  List<CareStep> ofOccurrences(Collection<UUID> occurrences) {
    return db.sql("select * from care_step where occurrence_id = any(:ids::uuid[]) for update")
        .param("ids", Columns.of(occurrences, id -> id))
        .query(CareStep::read)
        .list();
  }

  /** Writes how these stand now, the new ones and the others. */
  void store(List<CareStep> steps) {
    db.sql(
            """
            insert into care_step (id, occurrence_id, step, customer_id, household_id, occasion, date, time_zone,
              due_on, state, reason, booking_id, gift_limit)
            select * from unnest(:ids::uuid[], :occurrences::uuid[], :steps::text[], :customers::uuid[],
              :households::uuid[], :occasions::text[], :dates::date[], :zones::text[], :due::date[], :states::text[],
              :reasons::text[], :bookings::uuid[], :limits::numeric[])
            on conflict on constraint care_step_once do update set customer_id = excluded.customer_id,
              date = excluded.date, time_zone = excluded.time_zone, due_on = excluded.due_on,
              state = excluded.state, reason = excluded.reason, booking_id = excluded.booking_id,
              gift_limit = excluded.gift_limit
            """)
        .param("ids", Columns.of(steps, CareStep::id))
        .param("occurrences", Columns.of(steps, CareStep::occurrenceId))
        .param("steps", Columns.of(steps, CareStep::step))
        .param("customers", Columns.of(steps, CareStep::customerId))
        .param("households", Columns.of(steps, CareStep::householdId))
        .param("occasions", Columns.of(steps, CareStep::occasion))
        .param("dates", Columns.of(steps, CareStep::date))
        .param("zones", Columns.of(steps, CareStep::timeZone))
        .param("due", Columns.of(steps, CareStep::dueOn))
        .param("states", Columns.of(steps, CareStep::state))
        .param("reasons", Columns.of(steps, CareStep::reason))
        .param("bookings", Columns.of(steps, CareStep::bookingId))
        .param("limits", Columns.of(steps, CareStep::giftLimit))
        .update();
  }

  /** Passes those over whose day has come and gone where the customer lives; tells which. */
  List<CareStep> passOver(Instant now, int most) {
    return db.sql(
            """
            with over as (
              select id from care_step where state = 'DUE' and date <= (:now at time zone 'UTC')::date
                and (date + 1)::timestamp at time zone time_zone <= :now
              order by date, id limit :most for update skip locked
            )
            update care_step s set state = 'PASSED', reason = 'DAY_IS_OVER' from over where s.id = over.id
            returning s.*
            """)
        .param("now", Columns.at(now))
        .param("most", most)
        .query(CareStep::read)
        .list();
  }

  /** Writes what came of one. */
  void conclude(
      UUID id,
      CareStep.State state,
      @Nullable String reason,
      @Nullable String gift,
      List<String> warnings,
      @Nullable String note,
      String by,
      Instant at) {
    db.sql(
            """
            update care_step set state = ?, reason = ?, gift = ?, warnings = ?, note = ?, done_by = ?, done_at = ?
            where id = ?
            """)
        .params(
            state.name(),
            reason,
            gift,
            warnings.isEmpty() ? null : String.join("\n", warnings),
            note,
            by,
            Columns.at(at),
            id)
        .update();
  }

  /** Whether anybody has still to do this, of all whom an alert for many spoke of. */
  boolean isAnyDue(String occasion, Step step, LocalDate date) {
    return db.sql(
            """
            select exists (select from care_step where state = 'DUE' and date = ? and occasion = ? and step = ?)
            """)
        .params(date, occasion, step.name())
        .query(Boolean.class)
        .single();
  }
}
