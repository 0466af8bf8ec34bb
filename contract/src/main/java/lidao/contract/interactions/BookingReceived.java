package lidao.contract.interactions;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import lidao.contract.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A customer has booked a table, or the booking has changed or been cancelled.
 *
 * @param bookingId a later event of the same id replaces what was said
 * @param date the day it is for, where the house is
 * @param time local time of the house
 * @param place such as a branch, a room or a table
 * @param cancelled true when they are not coming; absent means they are
 */
public record BookingReceived(
    UUID bookingId,
    UUID customerId,
    LocalDate date,
    @Nullable LocalTime time,
    @Nullable Integer guests,
    @Nullable String place,
    @Nullable Boolean cancelled)
    implements Fact {

  @Override
  public String key() {
    return customerId.toString();
  }

  @Override
  public String subject() {
    return key();
  }
}
