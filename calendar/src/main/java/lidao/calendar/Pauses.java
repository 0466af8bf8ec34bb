package lidao.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Times in which a clock stands still though the house works: while it waits for the customer, say.
 * The order does not matter, and what overlaps is counted once.
 *
 * @param spans the pauses in order, merged
 */
public record Pauses(List<Pause> spans) {

  /** No pauses. */
  public static final Pauses NONE = new Pauses(List.of());

  /**
   * One pause.
   *
   * @param from its first moment
   * @param until the first moment after it; null while nobody knows, and the clock still stands
   */
  public record Pause(Instant from, @Nullable Instant until) {

    /**
     * @throws IllegalArgumentException if it ends before it begins
     */
    public Pause {
      if (until != null && until.isBefore(from)) {
        throw new IllegalArgumentException(
            "until: the pause ends at %s, before it begins at %s".formatted(until, from));
      }
    }

    boolean covers(Instant moment) {
      return until == null || !moment.isAfter(until);
    }

    private Pause joinedWith(Pause later) {
      return until == null || later.until != null && later.until.isBefore(until)
          ? this
          : new Pause(from, later.until);
    }
  }

  public Pauses {
    List<Pause> merged = new ArrayList<>();
    for (Pause next : spans.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).covers(next.from())) {
        merged.set(last, merged.get(last).joinedWith(next));
      } else if (!next.from().equals(next.until())) {
        merged.add(next);
      }
    }
    spans = List.copyOf(merged);
  }

  /** These and one more; {@code until} null for one that has not ended. */
  public Pauses and(Instant from, @Nullable Instant until) {
    List<Pause> all = new ArrayList<>(spans);
    all.add(new Pause(from, until));
    return new Pauses(all);
  }

  Optional<Instant> plus(WorkingCalendar calendar, Instant start, Duration worked) {
    Instant running = start;
    Duration left = worked;
    for (Pause pause : spans) {
      Duration toPause =
          pause.from().isAfter(running)
              ? calendar.workedBetween(running, pause.from())
              : Duration.ZERO;
      if (left.compareTo(toPause) <= 0) {
        break;
      }
      if (pause.until() == null) {
        return Optional.empty();
      }
      if (pause.until().isAfter(running)) {
        left = left.minus(toPause);
        running = pause.until();
      }
    }
    return Optional.of(calendar.plus(running, left));
  }

  Duration workedBetween(WorkingCalendar calendar, Instant from, Instant until) {
    Duration worked = calendar.workedBetween(from, until);
    for (Pause pause : spans) {
      Instant first = pause.from().isAfter(from) ? pause.from() : from;
      Instant last = pause.until() == null || pause.until().isAfter(until) ? until : pause.until();
      if (first.isBefore(last)) {
        worked = worked.minus(calendar.workedBetween(first, last));
      }
    }
    return worked;
  }
}
