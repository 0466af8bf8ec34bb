package lidao.interaction.booking;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import lidao.interaction.contact.BookedTable;
import org.jspecify.annotations.Nullable;

/**
 * A booking as it is from now on, whole: what is left out is taken off.
 *
 * @param date the day it is for, where the house is
 * @param time local time of the house
 * @param cancelled true when they are not coming
 */
record ChangedBooking(
    @Schema(requiredMode = REQUIRED) LocalDate date,
    @Nullable LocalTime time,
    @Nullable Integer guests,
    @Nullable String place,
    @Nullable String note,
    @Nullable Boolean cancelled) {

  BookedTable asTable(UUID bookingId) {
    return new BookedTable(
        bookingId, date, time, guests, place, note, Boolean.TRUE.equals(cancelled));
  }
}
