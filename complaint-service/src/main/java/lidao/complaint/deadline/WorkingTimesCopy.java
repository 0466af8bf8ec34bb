package lidao.complaint.deadline;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lidao.calendar.Shift;
import lidao.calendar.WorkingCalendar;
import lidao.calendar.WorkingCalendarException;
import lidao.chassis.http.Sentence;
import lidao.contract.reminders.WorkingTimes;
import lidao.messaging.inbox.InvalidReport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** This service's copy of {@code care.calendars.v1}; of two versions, the higher holds. */
@Component
class WorkingTimesCopy {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  WorkingTimesCopy(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Keeps the calendar if it is newer; {@link InvalidReport} for one nobody can count in.
   *
   * @return whether a site has its first one now
   */
  boolean keep(WorkingTimes times) {
    required(times.calendarId(), "calendarId");
    required(times.timeZone(), "timeZone");
    required(times.week(), "week");
    required(times.daysOff(), "daysOff");
    required(times.makeUpDays(), "makeUpDays");
    calendar(times);
    boolean first =
        jdbc.sql(
                """
                insert into working_times (calendar_id, version, body)
                values (:id, :version, cast(:body as jsonb))
                on conflict (calendar_id) do update
                set version = excluded.version, body = excluded.body
                where working_times.version < excluded.version
                returning xmax = 0
                """)
            .param("id", times.calendarId())
            .param("version", times.version())
            .param("body", json.writeValueAsString(times))
            .query(Boolean.class)
            .optional()
            .orElse(false);
    return first && !times.calendarId().equals(HouseCalendars.HOUSE);
  }

  /** The version of each calendar, by its id. */
  Map<String, Long> versions() {
    Map<String, Long> versions = new HashMap<>();
    jdbc.sql("select calendar_id, version from working_times")
        .query(
            row -> {
              versions.put(row.getString("calendar_id"), row.getLong("version"));
            });
    return versions;
  }

  HouseCalendars.Version read(String id) {
    String body =
        jdbc.sql("select body from working_times where calendar_id = ?")
            .param(id)
            .query(String.class)
            .single();
    WorkingTimes times = json.readValue(body, WorkingTimes.class);
    return new HouseCalendars.Version(id, times.version(), calendar(times));
  }

  private static WorkingCalendar calendar(WorkingTimes times) {
    try {
      Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
      times.week().forEach((day, shifts) -> week.put(day, shifts(shifts)));
      Map<LocalDate, List<Shift>> makeUpDays = new HashMap<>();
      times.makeUpDays().forEach((day, shifts) -> makeUpDays.put(day, shifts(shifts)));
      return WorkingCalendar.of(ZoneId.of(times.timeZone()), week, times.daysOff(), makeUpDays);
    } catch (WorkingCalendarException e) {
      throw new InvalidReport(e.field(), Sentence.of(e.sentence(), e.about()));
    } catch (DateTimeException e) {
      throw new InvalidReport("timeZone", "is not an IANA time zone; give one like Asia/Shanghai");
    }
  }

  private static void required(@Nullable Object value, String field) {
    if (value == null) {
      throw new InvalidReport(field, "is required");
    }
  }

  private static List<Shift> shifts(List<WorkingTimes.Shift> shifts) {
    return shifts.stream().map(shift -> new Shift(shift.start(), shift.end())).toList();
  }
}
