package lidao.complaint.deadline;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import lidao.complaint.alert.Alerts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deadlines of all complaints; used within the transaction of what starts or ends them. */
@Component
public class Deadlines {

  private final JdbcClient jdbc;
  private final RecountDeadlines recount;
  private final DeadlineSettings settings;
  private final Waits waits;
  private final Alerts alerts;
  private final Clock clock;

  Deadlines(
      JdbcClient jdbc,
      RecountDeadlines recount,
      DeadlineSettings settings,
      Waits waits,
      Alerts alerts,
      Clock clock) {
    this.jdbc = jdbc;
    this.recount = recount;
    this.settings = settings;
    this.waits = waits;
    this.alerts = alerts;
    this.clock = clock;
  }

  /**
   * A resolution is taken back: the customer has to hear from us anew, and the other clocks start
   * over or go on, as {@code lidao.complaints.reopen-clock} says.
   *
   * @param resolvedAt from when the clocks stood
   */
  public void reopen(UUID complaintId, OffsetDateTime resolvedAt) {
    boolean goesOn = settings.reopenClock() == ReopenClock.CONTINUE;
    if (goesOn) {
      waits.whileResolved(complaintId, resolvedAt, now());
    }
    jdbc.sql(
            """
            update deadline set done_at = null, state = 'RUNNING', passed = 0, marks = '{}', held_until = null,
              started_at =
                case when :goesOn and kind in ('APOLOGY', 'RESOLUTION') then started_at else :now end
            where complaint_id = :complaint
              and not (:goesOn and kind = 'APOLOGY' and done_at < :resolved)
            """)
        .param("goesOn", goesOn)
        .param("now", now())
        .param("complaint", complaintId)
        .param("resolved", resolvedAt)
        .update();
    recount.of(complaintId);
  }

  /** Counts a complaint's deadlines again, now: what they are counted by has changed. */
  public void recount(UUID complaintId) {
    recount.of(complaintId);
  }

  /** Has these complaints' deadlines counted again at the next tick. */
  public void countAgain(Collection<UUID> complaintIds) {
    jdbc.sql(
            """
            update deadline set calendar_version = :stale
            where complaint_id = any(:complaints) and done_at is null
            """)
        .param("stale", StaleDeadlines.STALE)
        .param("complaints", complaintIds.toArray(UUID[]::new))
        .update();
  }

  /** A site has its own calendar now: what happened there is counted again at the next tick. */
  void countAgainAt(String site) {
    jdbc.sql(
            """
            update deadline d set calendar_version = :stale from complaint c
            where c.id = d.complaint_id and lower(btrim(c.place)) = :site
              and d.done_at is null and d.calendar_id <> :id
            """)
        .param("stale", StaleDeadlines.STALE)
        .param("site", HouseCalendars.name(site))
        .param("id", site)
        .update();
  }

  /** The customer has what was promised: stops the clocks and clears the alerts they gave. */
  public void done(UUID complaintId, Collection<DeadlineKind> kinds) {
    jdbc.sql(
            """
            update deadline set done_at = :now, state = case when due_at < :now then 'MISSED' else 'MET' end
            where complaint_id = :complaint and kind = any(:kinds) and done_at is null
            """)
        .param("now", now())
        .param("complaint", complaintId)
        .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
        .update();
    // A statement of its own, so that it sees an alert whose transaction the one above waited for.
    alerts.clear(kinds.stream().flatMap(kind -> kind.causes(complaintId)).toList());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
