package lidao.reminder.greeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what became of occasions and follow-ups. */
@Component
public class Summaries {

  /**
   * What the days between {@code from} and {@code to}, both included, came to.
   *
   * @param planned not yet due
   * @param due taken up: the sum of all that follow
   * @param waiting due, and not concluded
   * @param skipped left out, by reason
   * @param callTasks given to staff, by reason, whether or not they have called
   * @param sentByOccasion sent, by occasion
   * @param followUps follow-ups by their state, by the day they are due on
   */
  public record Summary(
      LocalDate from,
      LocalDate to,
      long planned,
      long due,
      long sent,
      long waiting,
      long failed,
      long unknown,
      Map<String, Long> skipped,
      Map<String, Long> callTasks,
      Map<String, Long> sentByOccasion,
      Map<String, Long> followUps) {}

  private record Count(String occasion, @Nullable String state, String reason, long count) {}

  private final JdbcClient db;

  Summaries(JdbcClient db) {
    this.db = db;
  }

  /** By the days of the occasions. */
  public Summary between(LocalDate from, LocalDate to) {
    List<Count> counts =
        db.sql(
                """
                select o.occasion, l.state, coalesce(l.reason, ''), count(*)
                from occurrence o left join letter l on l.kind = 'GREETING' and l.about = o.id
                where o.date between ? and ? group by 1, 2, 3
                """)
            .params(from, to)
            .query(
                (row, n) ->
                    new Count(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
            .list();
    SortedMap<String, Long> skipped = new TreeMap<>();
    SortedMap<String, Long> calls = new TreeMap<>();
    SortedMap<String, Long> sent = new TreeMap<>();
    counts.forEach(
        c -> {
          switch (String.valueOf(c.state())) {
            case "SKIPPED" -> skipped.merge(c.reason(), c.count(), Long::sum);
            case "CALL_TASK", "CALLED" -> calls.merge(c.reason(), c.count(), Long::sum);
            case "SENT" -> sent.merge(c.occasion(), c.count(), Long::sum);
            default -> {
              // Counted below.
            }
          }
        });
    long planned = sum(counts, "null");
    return new Summary(
        from,
        to,
        planned,
        counts.stream().mapToLong(Count::count).sum() - planned,
        sum(counts, "SENT"),
        sum(counts, "QUEUED") + sum(counts, "CLAIMED") + sum(counts, "SENDING"),
        sum(counts, "FAILED"),
        sum(counts, "UNKNOWN"),
        skipped,
        calls,
        sent,
        followUps(from, to));
  }

  private Map<String, Long> followUps(LocalDate from, LocalDate to) {
    SortedMap<String, Long> states = new TreeMap<>();
    db.sql("select state, count(*) from follow_up where due_on between ? and ? group by 1")
        .params(from, to)
        .query(
            row -> {
              states.put(row.getString(1), row.getLong(2));
            });
    return states;
  }

  private static long sum(List<Count> counts, String state) {
    return counts.stream()
        .filter(c -> String.valueOf(c.state()).equals(state))
        .mapToLong(Count::count)
        .sum();
  }
}
