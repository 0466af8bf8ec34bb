package lidao.interaction.contact;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table as one contact told of it: booked, changed or cancelled.
 *
 * @param date the day it is for, where the house is
 * @param time local time of the house
 * @param guests how many come
 * @param place such as a branch, a room or a table
 * @param note what they asked for
 */
public record BookedTable(
    UUID bookingId,
    LocalDate date,
    @Nullable LocalTime time,
    @Nullable Integer guests,
    @Nullable String place,
    @Nullable String note,
    boolean cancelled) {

  /** The table in one line that reads the same in every language. */
  public String line() {
    return Stream.of(
            cancelled ? "✕" : null, date, time, place, guests == null ? null : "× " + guests)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(" · "));
  }
}
