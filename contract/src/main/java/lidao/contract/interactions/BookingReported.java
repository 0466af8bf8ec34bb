package lidao.contract.interactions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import lidao.contract.CustomerReference;
import lidao.contract.Report;
import org.jspecify.annotations.Nullable;

/**
 * Another system tells us that a customer has booked a table, changed the booking or cancelled it.
 * Each report states the booking whole; the one that occurred last holds.
 *
 * @param reference the publishing system's own number of the booking; together with the event's
 *     source it names the booking
 * @param occurredAt when the customer said so; not in the future
 * @param date the day it is for, where the house is
 * @param time local time of the house
 * @param guests how many come
 * @param place such as a branch, a room or a table
 * @param note what they asked for
 * @param cancelled true when they are not coming; absent means they are
 */
public record BookingReported(
    CustomerReference customer,
    String reference,
    Instant occurredAt,
    LocalDate date,
    @Nullable LocalTime time,
    @Nullable Integer guests,
    @Nullable String place,
    @Nullable String note,
    @Nullable Boolean cancelled)
    implements Report {

  @Override
  public String key() {
    return customer.key();
  }
}
