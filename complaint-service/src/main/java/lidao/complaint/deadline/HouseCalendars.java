package lidao.complaint.deadline;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import lidao.calendar.Shift;
import lidao.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the house and each of its sites work, as far as this service has heard. */
@Component
class HouseCalendars {

  /** The calendar of every place that has none of its own. */
  static final String HOUSE = "default";

  /** Before any is published: Monday to Friday, 9 to 18, Shanghai. */
  static final Version UNTIL_ONE_ARRIVES =
      new Version(
          HOUSE,
          -1,
          WorkingCalendar.in(ZoneId.of("Asia/Shanghai"))
              .mondayToFriday(Shift.of("09:00", "18:00"))
              .build());

  // Another instance may have received a newer one; what was computed meanwhile is recomputed.
  private static final long TRUSTED_NANOS = 5_000_000_000L;

  /** A working calendar and its version; those published count from 0. */
  record Version(String id, long version, WorkingCalendar calendar) {}

  private record Known(Map<String, Version> byName, long readAt) {}

  private final WorkingTimesCopy copy;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  HouseCalendars(WorkingTimesCopy copy) {
    this.copy = copy;
  }

  /** The calendar of the site so called, else the house's; at most five seconds old. */
  Version at(@Nullable String place) {
    Map<String, Version> all = current();
    Version site = place == null ? null : all.get(name(place));
    return site != null ? site : Objects.requireNonNull(all.get(HOUSE));
  }

  /** All calendars as they stand in the database. */
  Collection<Version> latest() {
    return read().values();
  }

  /** A newer one has been stored. */
  void forget() {
    known.set(null);
  }

  /** What a site is found by, however it is written. */
  static String name(String place) {
    return place.strip().toLowerCase(Locale.ROOT);
  }

  private Map<String, Version> current() {
    Known last = known.get();
    return last != null && System.nanoTime() - last.readAt < TRUSTED_NANOS ? last.byName : read();
  }

  private Map<String, Version> read() {
    Known last = known.get();
    long readAt = System.nanoTime();
    Map<String, Version> all = new HashMap<>(Map.of(HOUSE, UNTIL_ONE_ARRIVES));
    copy.versions()
        .forEach(
            (id, version) -> {
              Version before = last == null ? null : last.byName.get(name(id));
              all.put(
                  name(id), before != null && before.version == version ? before : copy.read(id));
            });
    known.set(new Known(all, readAt));
    return all;
  }
}
