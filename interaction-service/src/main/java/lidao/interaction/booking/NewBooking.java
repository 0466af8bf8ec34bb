package lidao.interaction.booking;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import lidao.contract.CustomerReference;
import lidao.contract.interactions.BookingReported;
import org.jspecify.annotations.Nullable;

/**
 * A booking to record.
 *
 * @param date the day it is for, where the house is
 * @param time local time of the house
 * @param reference the booking's number at its source: the same number again changes the booking;
 *     one of our own unless said
 * @param occurredAt when the customer said so; now unless said
 * @param cancelled true when they are not coming
 * @param source the system whose customer code and booking number are used; the caller's own unless
 *     staff say another
 */
@Schema(
    example =
        """
        {"customer": {"phone": "+8613800000001", "name": "王小明"}, "date": "2027-02-06", "time": "18:30",
         "guests": 8, "place": "荷花厅", "reference": "R-2027-118"}
        """)
record NewBooking(
    @Schema(requiredMode = REQUIRED) CustomerReference customer,
    @Schema(requiredMode = REQUIRED) LocalDate date,
    @Nullable LocalTime time,
    @Nullable Integer guests,
    @Nullable String place,
    @Nullable String note,
    @Nullable String reference,
    @Nullable Instant occurredAt,
    @Nullable Boolean cancelled,
    @Nullable String source) {

  BookingReported asReported(String freshReference, Instant now) {
    return new BookingReported(
        customer,
        reference == null ? freshReference : reference,
        occurredAt == null ? now : occurredAt,
        date,
        time,
        guests,
        place,
        note,
        cancelled);
  }
}
