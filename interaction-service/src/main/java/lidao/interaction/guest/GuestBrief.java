package lidao.interaction.guest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import lidao.contract.customers.Tier;
import lidao.contract.interactions.InteractionKind;
import org.jspecify.annotations.Nullable;

/**
 * A guest in one look. The household's next days are reminder-service's to tell.
 *
 * @param addressAs how to address the guest: the salutation, else the name
 * @param language BCP 47
 * @param bereavedOn the day of a death in the household
 * @param contacts how many are on record
 * @param lastSeenAt when the guest was last with us in person: a visit or a meeting
 * @param daysSinceLastSeen days on the guest's calendar, in the guest's time zone
 * @param lastContacts the last three, newest first
 * @param bookings tables booked from today on, the next day first; at most three
 * @param openComplaints the oldest first
 */
record GuestBrief(
    UUID customerId,
    String name,
    String addressAs,
    @Nullable String organisation,
    @Nullable String language,
    @Nullable Tier tier,
    boolean deceased,
    @Nullable LocalDate bereavedOn,
    boolean official,
    long contacts,
    @Nullable LastVisit lastVisit,
    @Nullable Instant lastSeenAt,
    @Nullable Long daysSinceLastSeen,
    List<Contact> lastContacts,
    List<Booked> bookings,
    List<OpenComplaint> openComplaints) {

  /** Where the guest was and sat. */
  record LastVisit(Instant at, @Nullable String place, @Nullable String seat) {}

  /** One contact, in short. */
  record Contact(UUID interactionId, Instant at, InteractionKind kind, String summary) {}

  /** A table that is booked, by the house's own clock. */
  record Booked(
      UUID bookingId,
      LocalDate date,
      @Nullable LocalTime time,
      @Nullable Integer guests,
      @Nullable String place,
      @Nullable String note) {}

  /** A complaint that is not put right yet. */
  record OpenComplaint(
      UUID complaintId,
      @Nullable String number,
      @Nullable String summary,
      @Nullable String severity,
      @Nullable Instant filedAt) {}
}
