package lidao.complaint.deadline;

import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import lidao.calendar.Shift;
import lidao.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the house works, as far as this service has heard. */
@Component
public class HouseCalendar {

  /** Before any is published: Monday to Friday, 9 to 18, Shanghai. */
  static final Version UNTIL_ONE_ARRIVES =
      new Version(
          -1,
          WorkingCalendar.in(ZoneId.of("Asia/Shanghai"))
              .mondayToFriday(Shift.of("09:00", "18:00"))
              .build());

  // Another instance may have received a newer one; what was computed meanwhile is recomputed.
  private static final long TRUSTED_NANOS = 5_000_000_000L;

  /** A working calendar and its version; those published count from 0. */
  public record Version(long version, WorkingCalendar calendar) {}

  private record Known(Version version, long readAt) {}

  private final WorkingTimesCopy copy;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  HouseCalendar(WorkingTimesCopy copy) {
    this.copy = copy;
  }

  /** The calendar, at most five seconds old. */
  public Version current() {
    Known last = known.get();
    return last != null && System.nanoTime() - last.readAt < TRUSTED_NANOS
        ? last.version
        : latest();
  }

  /** The calendar as it stands in the database. */
  Version latest() {
    Known last = known.get();
    long readAt = System.nanoTime();
    Version latest =
        last != null && last.version.version == copy.version()
            ? last.version
            : copy.read().orElse(UNTIL_ONE_ARRIVES);
    known.set(new Known(latest, readAt));
    return latest;
  }

  /** A newer one has been stored. */
  void forget() {
    known.set(null);
  }
}
