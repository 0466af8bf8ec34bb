package lidao.reminder.workingtime;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lidao.calendar.WorkingCalendar;
import lidao.messaging.outbox.Outbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The working calendars of the house; each change is published whole, with a higher version. */
@Component
public class WorkingCalendars {

  /** The calendar of whoever has none of their own. */
  public static final String DEFAULT = "default";

  /**
   * The default calendar.
   *
   * @param announcedUntil later days are provisional
   */
  public record Standard(WorkingCalendar calendar, LocalDate announcedUntil) {}

  /** A calendar and its version. */
  record Kept(String id, long version, CalendarData data) {}

  private final JdbcClient db;
  private final JsonMapper json;
  private final Outbox outbox;
  private final ObjectProvider<CalendarListener> listeners;

  WorkingCalendars(
      JdbcClient db, JsonMapper json, Outbox outbox, ObjectProvider<CalendarListener> listeners) {
    this.db = db;
    this.json = json;
    this.outbox = outbox;
    this.listeners = listeners;
  }

  /** The default calendar; it is there from the first start on. */
  public Standard standard() {
    CalendarData data = find(DEFAULT).orElseThrow().data();
    return new Standard(data.toCalendar(), data.announcedUntil());
  }

  Optional<Kept> find(String id) {
    return read("select id, version, body from working_calendar where id = ?", id);
  }

  /** Locked until the transaction ends. */
  Optional<Kept> findForChange(String id) {
    return read("select id, version, body from working_calendar where id = ? for update", id);
  }

  List<Kept> all() {
    return db.sql("select id, version, body from working_calendar order by id")
        .query((row, n) -> kept(row.getString(1), row.getLong(2), row.getString(3)))
        .list();
  }

  /** Stores a new calendar in the current transaction; empty when there is one of that id. */
  Optional<Kept> create(String id, CalendarData data) {
    int created =
        db.sql(
                """
                insert into working_calendar (id, version, body) values (?, 1, ?::jsonb) on conflict do nothing
                """)
            .params(id, json.writeValueAsString(data))
            .update();
    return created == 0 ? Optional.empty() : Optional.of(publish(new Kept(id, 1, data)));
  }

  /** Replaces a calendar that the current transaction has locked. */
  Kept replace(Kept old, CalendarData data) {
    Kept changed = new Kept(old.id(), old.version() + 1, data);
    db.sql("update working_calendar set version = ?, body = ?::jsonb where id = ?")
        .params(changed.version(), json.writeValueAsString(data), changed.id())
        .update();
    return publish(changed);
  }

  private Kept publish(Kept kept) {
    outbox.append(kept.data().toEvent(kept.id(), kept.version()));
    listeners.forEach(listener -> listener.changed(kept.id()));
    return kept;
  }

  private Optional<Kept> read(String sql, String id) {
    return db.sql(sql)
        .param(id)
        .query((row, n) -> kept(row.getString(1), row.getLong(2), row.getString(3)))
        .optional();
  }

  private Kept kept(String id, long version, String body) {
    return new Kept(id, version, json.readValue(body, CalendarData.class));
  }
}
