package lidao.reminder.preview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.Page;
import lidao.chassis.http.Sentence;
import lidao.chassis.http.Wording;
import lidao.reminder.greeting.ReasonWords;
import lidao.reminder.house.House;
import lidao.reminder.occasion.Occasion;
import lidao.reminder.occasion.Occasions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The coming three months as a calendar: an event for each greeting, and where a day brings the
 * same to many, one for all of them.
 */
@Component
class WriteFeed {

  private static final int DAYS = 92;
  private static final int MANY = 20;
  private static final int MOST_EVENTS = 2_000;
  private static final int ROWS_AT_A_TIME = 200;

  private record Crowd(LocalDate date, Occasion occasion, long count) {}

  private final JdbcClient db;
  private final Preview preview;
  private final Occasions occasions;
  private final House house;
  private final Clock clock;

  WriteFeed(JdbcClient db, Preview preview, Occasions occasions, House house, Clock clock) {
    this.db = db;
    this.preview = preview;
    this.occasions = occasions;
    this.house = house;
    this.clock = clock;
  }

  String of(Feeds.Feed feed) {
    Locale reader = Locale.forLanguageTag(feed.language());
    LocalDate today = clock.instant().atZone(ZoneId.of(house.timeZone())).toLocalDate();
    LocalDate last = today.plusDays(DAYS);
    ICalendar calendar = new ICalendar(feed.name(), clock.instant());
    List<Crowd> crowds = crowds(today, last);
    Set<String> folded = new HashSet<>();
    for (Crowd crowd : crowds) {
      String name = occasions.name(crowd.occasion(), feed.language());
      folded.add(crowd.date() + "/" + crowd.occasion());
      calendar.event(
          crowd.occasion() + "-" + crowd.date() + "@lidao",
          crowd.date(),
          Wording.of(reader).of(Sentence.of("{0}: {1} greetings", name, crowd.count())),
          "");
    }
    one(calendar, today, last, folded, reader);
    return calendar.end();
  }

  private void one(
      ICalendar calendar, LocalDate from, LocalDate to, Set<String> folded, Locale reader) {
    int written = 0;
    for (LocalDate day = from; !day.isAfter(to) && written < MOST_EVENTS; day = day.plusDays(1)) {
      if (!isAnythingSingle(day, folded)) {
        continue;
      }
      String next = null;
      do {
        Page<Foreseen> page =
            preview.between(day, day, Cursor.read(next, 2), ROWS_AT_A_TIME, reader);
        for (Foreseen row : page.items()) {
          if (!folded.contains(row.date() + "/" + row.occasion())) {
            calendar.event(
                row.occurrenceId() + "@lidao",
                row.date(),
                summary(row, reader),
                description(row, reader));
            written++;
          }
        }
        next = page.next();
      } while (next != null && written < MOST_EVENTS);
    }
  }

  private List<Crowd> crowds(LocalDate from, LocalDate to) {
    return db.sql(
            """
            select date, occasion, count(*) from occurrence
            where state = 'PLANNED' and date between ? and ? group by 1, 2 having count(*) > ? order by 1, 2
            """)
        .params(from, to, MANY)
        .query(
            (row, n) ->
                new Crowd(
                    row.getObject(1, LocalDate.class),
                    Occasion.valueOf(row.getString(2)),
                    row.getLong(3)))
        .list();
  }

  // A day of a million greetings is not paged through for the sake of a few others' birthdays
  // unless there are some.
  private boolean isAnythingSingle(LocalDate day, Set<String> folded) {
    return db
        .sql("select distinct occasion from occurrence where state = 'PLANNED' and date = ?")
        .param(day)
        .query(String.class)
        .list()
        .stream()
        .anyMatch(occasion -> !folded.contains(day + "/" + occasion));
  }

  private static String summary(Foreseen row, Locale reader) {
    String who =
        row.honouree() == null || row.honouree().isEmpty() ? row.customerName() : row.honouree();
    return who == null
        ? row.occasionName()
        : Wording.of(reader).of(Sentence.of("{0}: {1}", row.occasionName(), who));
  }

  private static String description(Foreseen row, Locale reader) {
    String because = String.valueOf(row.because());
    return Wording.of(reader)
        .of(
            switch (row.outcome()) {
              case SENT -> Sentence.of("Goes out by {0}", ReasonWords.channel(row.channel()));
              case HELD -> Sentence.of("Is held until the window opens");
              case CALL -> Sentence.of("Somebody calls: {0}", because);
              case LEFT_OUT -> Sentence.of("Is left out: {0}", because);
            });
  }
}
