package lidao.interaction.booking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table that is booked, as the customer said last.
 *
 * @param date the day it is for, where the house is
 * @param time local time of the house
 * @param saidAt when the customer said so
 * @param version its {@code ETag}
 */
record Booking(
    UUID id,
    UUID customerId,
    LocalDate date,
    @Nullable LocalTime time,
    @Nullable Integer guests,
    @Nullable String place,
    @Nullable String note,
    boolean cancelled,
    Instant saidAt,
    @JsonIgnore long version) {}
