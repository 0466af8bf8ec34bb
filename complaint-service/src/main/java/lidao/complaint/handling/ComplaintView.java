package lidao.complaint.handling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lidao.complaint.deadline.Deadline;
import lidao.contract.CustomerReference;
import lidao.contract.complaints.Origin;
import lidao.contract.complaints.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it is shown.
 *
 * @param number what people call it, such as C-2026-000123
 * @param customerId absent while the customer is unknown
 * @param claimedCustomer how the customer was named, while unknown
 * @param source the system that reported it, such as /web-shop
 * @param filedBy the staff member's or system's id
 * @param owner the staff member's id
 * @param acknowledgedAt when the customer had the holding answer, UTC; since the last reopening
 * @param alternative what was offered instead of what was declined
 * @param outcome what became of the customer
 * @param advocate whether the critic now speaks for the house
 * @param details left out in lists
 * @param version the ETag
 */
public record ComplaintView(
    UUID id,
    String number,
    ComplaintState state,
    Severity severity,
    Origin origin,
    String summary,
    @Nullable String details,
    @Nullable Instant occurredAt,
    @Nullable String place,
    @Nullable String reference,
    @Nullable UUID customerId,
    @Nullable CustomerReference claimedCustomer,
    String source,
    Instant filedAt,
    @Nullable String filedBy,
    @Nullable String owner,
    int handOvers,
    int reopenings,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant answeredAt,
    @Nullable Instant resolvedAt,
    @Nullable String resolution,
    @Nullable Instant declinedAt,
    @Nullable String declineReason,
    @Nullable String alternative,
    @Nullable Outcome outcome,
    boolean advocate,
    @Nullable Instant closedAt,
    List<Deadline> deadlines,
    long version) {}
