package lidao.reminder.followup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lidao.reminder.house.Columns;
import lidao.reminder.workingtime.CalendarListener;
import lidao.reminder.workingtime.WorkingCalendars;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follow-ups go with the working calendar when it changes. Two statements. */
@Component
class MoveFollowUps implements CalendarListener {

  private final JdbcClient db;
  private final WorkingCalendars calendars;

  MoveFollowUps(JdbcClient db, WorkingCalendars calendars) {
    this.db = db;
    this.calendars = calendars;
  }

  /** Moves all that is not due yet. */
  @Override
  public void changed(String calendarId) {
    if (!calendarId.equals(WorkingCalendars.DEFAULT)) {
      return;
    }
    record Planned(UUID id, Instant resolvedAt, int workingDays) {}
    record Moved(UUID id, FollowUpMoment due) {}
    WorkingCalendars.Standard calendar = calendars.standard();
    List<Moved> moved =
        db
            .sql(
                "select id, resolved_at, working_days from follow_up where state = 'PLANNED' for"
                    + " update")
            .query(
                (row, n) ->
                    new Planned(
                        row.getObject("id", UUID.class),
                        Columns.instant(row, "resolved_at"),
                        row.getInt("working_days")))
            .list()
            .stream()
            .map(
                p ->
                    new Moved(
                        p.id(), FollowUpMoment.after(p.resolvedAt(), p.workingDays(), calendar)))
            .toList();
    db.sql(
            """
            update follow_up f set due_on = m.due_on, due_at = m.due_at, provisional = m.provisional
            from unnest(:ids::uuid[], :days::date[], :moments::timestamptz[], :provisional::boolean[])
              as m(id, due_on, due_at, provisional)
            where f.id = m.id
            """)
        .param("ids", Columns.of(moved, Moved::id))
        .param("days", Columns.of(moved, m -> m.due().day()))
        .param("moments", Columns.of(moved, m -> m.due().opening()))
        .param("provisional", Columns.of(moved, m -> m.due().provisional()))
        .update();
  }
}
