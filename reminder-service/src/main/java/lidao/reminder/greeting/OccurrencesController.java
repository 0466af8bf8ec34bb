package lidao.reminder.greeting;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lidao.calendar.Adjustment;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.Page;
import lidao.chassis.security.StaffOnly;
import lidao.chassis.security.StaffOrOperator;
import lidao.reminder.house.Given;
import lidao.reminder.letter.LetterState;
import lidao.reminder.occasion.Occasion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What comes and what came, between two days. */
@RestController
@RequestMapping("/api/reminders")
class OccurrencesController {

  /**
   * An occasion on its day.
   *
   * @param state of its greeting; absent while it is planned
   */
  record Dated(
      UUID id,
      UUID customerId,
      @Nullable UUID householdId,
      Occasion occasion,
      int year,
      @Nullable String honouree,
      LocalDate date,
      List<Adjustment> adjustments,
      String timeZone,
      Instant dueAt,
      @Nullable UUID greetingId,
      @Nullable LetterState state) {}

  private final JdbcClient db;
  private final Summaries summaries;

  OccurrencesController(JdbcClient db, Summaries summaries) {
    this.db = db;
    this.summaries = summaries;
  }

  /** In the order of their days; both days included. */
  @Operation(summary = "What comes and what came, by day")
  @GetMapping("/occurrences")
  @StaffOnly
  Page<Dated> list(
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    Given.span(from, to);
    int most = Page.limit(limit);
    Cursor after = Cursor.read(cursor, 2);
    List<Dated> rows =
        db.sql(
                """
                select o.*, l.id as letter_id, l.state as letter_state
                from occurrence o left join letter l on l.kind = 'GREETING' and l.about = o.id
                where o.date between :from and :to
                  and (:afterDate::date is null or (o.date, o.id) > (:afterDate::date, :afterId::uuid))
                order by o.date, o.id limit :limit
                """)
            .param("from", from)
            .param("to", to)
            .param("afterDate", after == null ? null : after.day(0))
            .param("afterId", after == null ? null : after.id(1))
            .param("limit", most + 1)
            .query(
                (row, n) -> {
                  DueOccurrence of = DueOccurrence.read(row);
                  String state = row.getString("letter_state");
                  return new Dated(
                      of.id(),
                      of.customerId(),
                      of.householdId(),
                      of.occasion(),
                      of.year(),
                      of.birthday().honouree(),
                      of.date(),
                      of.adjustments(),
                      of.timeZone(),
                      of.dueAt(),
                      row.getObject("letter_id", UUID.class),
                      state == null ? null : LetterState.valueOf(state));
                })
            .list();
    return Page.of(rows, most, dated -> Cursor.of(dated.date(), dated.id()));
  }

  /** How many came to what; both days included. */
  @Operation(summary = "How many were due, sent, left out and why")
  @GetMapping("/summary")
  @StaffOrOperator
  Summaries.Summary summary(@RequestParam LocalDate from, @RequestParam LocalDate to) {
    Given.span(from, to);
    return summaries.between(from, to);
  }
}
