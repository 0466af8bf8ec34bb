package lidao.reminder.occasion;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lidao.reminder.house.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On which days persons were greeted already, and for what. */
final class GreetedDays {

  /** The same occasion comes to the same person once within so many days, whatever is corrected. */
  private static final int ONCE_WITHIN_DAYS = 60;

  private final Map<String, Set<LocalDate>> days;

  private GreetedDays(Map<String, Set<LocalDate>> days) {
    this.days = days;
  }

  static GreetedDays of(Collection<UUID> persons, JdbcClient db) {
    record Greeted(String key, LocalDate date) {}
    return new GreetedDays(
        db
            .sql(
                """
                select person_id, occasion, date from occurrence
                where person_id = any(:ids::uuid[]) and state <> 'PLANNED'
                """)
            .param("ids", Columns.of(persons, id -> id))
            .query(
                (row, n) ->
                    new Greeted(
                        key(row.getObject(1, UUID.class), Occasion.valueOf(row.getString(2))),
                        row.getObject(3, LocalDate.class)))
            .stream()
            .collect(
                Collectors.groupingBy(
                    Greeted::key, Collectors.mapping(Greeted::date, Collectors.toSet()))));
  }

  /** Whether another greeting on this day would be one too many. */
  boolean isTooClose(KeptDay day, LocalDate date) {
    return days.getOrDefault(key(day.personId(), day.occasion()), Set.of()).stream()
        .anyMatch(other -> Math.abs(ChronoUnit.DAYS.between(other, date)) < ONCE_WITHIN_DAYS);
  }

  private static String key(UUID person, Occasion occasion) {
    return person + "/" + occasion;
  }
}
