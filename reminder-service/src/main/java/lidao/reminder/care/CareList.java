package lidao.reminder.care;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps as staff look through them. */
@Component
class CareList {

  /** What to look for; all of it optional, the days both included. */
  record Filter(
      CareStep.@Nullable State state,
      @Nullable Step step,
      @Nullable UUID customerId,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  private final JdbcClient db;

  CareList(JdbcClient db) {
    this.db = db;
  }

  /** The earliest occasion first. */
  Page<CareStep> page(Filter filter, @Nullable Cursor after, int limit) {
    List<CareStep> rows =
        db.sql(
                """
                select * from care_step
                where (:state::text is null or state = :state::text)
                  and (:step::text is null or step = :step::text)
                  and (:customer::uuid is null or customer_id = coalesce(
                    (select survivor_id from merged_customer where absorbed_id = :customer::uuid), :customer::uuid))
                  and (:from::date is null or date >= :from::date)
                  and (:to::date is null or date <= :to::date)
                  and (:afterDate::date is null or (date, id) > (:afterDate::date, :afterId::uuid))
                order by date, id limit :limit
                """)
            .param("state", filter.state() == null ? null : filter.state().name())
            .param("step", filter.step() == null ? null : filter.step().name())
            .param("customer", filter.customerId())
            .param("from", filter.from())
            .param("to", filter.to())
            .param("afterDate", after == null ? null : after.day(0))
            .param("afterId", after == null ? null : after.id(1))
            .param("limit", limit + 1)
            .query(CareStep::read)
            .list();
    return Page.of(rows, limit, step -> Cursor.of(step.date(), step.id()));
  }
}
