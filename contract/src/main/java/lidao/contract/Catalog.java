package lidao.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lidao.contract.alerts.AlertCleared;
import lidao.contract.alerts.AlertRaised;
import lidao.contract.complaints.ApologyMade;
import lidao.contract.complaints.ComplaintAcknowledged;
import lidao.contract.complaints.ComplaintAnswered;
import lidao.contract.complaints.ComplaintClosed;
import lidao.contract.complaints.ComplaintDeclined;
import lidao.contract.complaints.ComplaintEscalated;
import lidao.contract.complaints.ComplaintFiled;
import lidao.contract.complaints.ComplaintHandedOver;
import lidao.contract.complaints.ComplaintRegraded;
import lidao.contract.complaints.ComplaintReopened;
import lidao.contract.complaints.ComplaintReported;
import lidao.contract.complaints.ComplaintResolved;
import lidao.contract.complaints.ContactAttempted;
import lidao.contract.complaints.CustomerIdentified;
import lidao.contract.complaints.CustomerLost;
import lidao.contract.complaints.CustomerRecovered;
import lidao.contract.complaints.FaultDetected;
import lidao.contract.complaints.RemedyAccepted;
import lidao.contract.complaints.RemedyDelivered;
import lidao.contract.complaints.RemedyOffered;
import lidao.contract.customers.CustomerCreated;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.CustomerReported;
import lidao.contract.customers.CustomerUpdated;
import lidao.contract.customers.CustomersMerged;
import lidao.contract.customers.OccasionRegistered;
import lidao.contract.interactions.BookingReceived;
import lidao.contract.interactions.BookingReported;
import lidao.contract.interactions.InteractionRecorded;
import lidao.contract.interactions.InteractionReported;
import lidao.contract.reminders.BirthdayDue;
import lidao.contract.reminders.FestivalDue;
import lidao.contract.reminders.FollowUpAnswered;
import lidao.contract.reminders.FollowUpDue;
import lidao.contract.reminders.FollowUpSent;
import lidao.contract.reminders.GiftDue;
import lidao.contract.reminders.GreetingFailed;
import lidao.contract.reminders.GreetingSent;
import lidao.contract.reminders.GreetingSkipped;
import lidao.contract.reminders.OccasionDue;
import lidao.contract.reminders.PreparationDue;
import lidao.contract.reminders.Unsubscribed;
import lidao.contract.reminders.VisitDue;
import lidao.contract.reminders.WorkingTimes;
import lidao.contract.staff.StaffMember;

/** The one table of event class, type, topic and schema. */
public final class Catalog {

  /**
   * One row: a class, what it is called on the wire, where it travels and which schema it
   * satisfies.
   */
  public record Entry(Class<? extends Event> event, String type, Topic topic) {

    /** Where the JSON Schema (2020-12) of this type stands on the class path. */
    public String schema() {
      return "/lidao/contract/schema/" + event.getSimpleName() + ".v1.json";
    }
  }

  private static final List<Entry> ENTRIES =
      List.of(
          v1(CustomerReported.class, Topic.INTAKE_CUSTOMERS),
          v1(InteractionReported.class, Topic.INTAKE_INTERACTIONS),
          v1(BookingReported.class, Topic.INTAKE_INTERACTIONS),
          v1(ComplaintReported.class, Topic.INTAKE_COMPLAINTS),
          v1(CustomerProfile.class, Topic.PROFILES),
          v1(CustomerCreated.class, Topic.CUSTOMERS),
          v1(CustomerUpdated.class, Topic.CUSTOMERS),
          v1(OccasionRegistered.class, Topic.CUSTOMERS),
          v1(CustomersMerged.class, Topic.CUSTOMERS),
          v1(InteractionRecorded.class, Topic.INTERACTIONS),
          v1(BookingReceived.class, Topic.INTERACTIONS),
          v1(BirthdayDue.class, Topic.REMINDERS),
          v1(FestivalDue.class, Topic.REMINDERS),
          v1(GreetingSent.class, Topic.REMINDERS),
          v1(GreetingSkipped.class, Topic.REMINDERS),
          v1(GreetingFailed.class, Topic.REMINDERS),
          v1(OccasionDue.class, Topic.REMINDERS),
          v1(PreparationDue.class, Topic.REMINDERS),
          v1(GiftDue.class, Topic.REMINDERS),
          v1(VisitDue.class, Topic.REMINDERS),
          v1(FollowUpDue.class, Topic.REMINDERS),
          v1(FollowUpSent.class, Topic.REMINDERS),
          v1(FollowUpAnswered.class, Topic.REMINDERS),
          v1(Unsubscribed.class, Topic.REMINDERS),
          v1(WorkingTimes.class, Topic.CALENDARS),
          v1(ComplaintFiled.class, Topic.COMPLAINTS),
          v1(ComplaintAcknowledged.class, Topic.COMPLAINTS),
          v1(ComplaintAnswered.class, Topic.COMPLAINTS),
          v1(ComplaintRegraded.class, Topic.COMPLAINTS),
          v1(ComplaintEscalated.class, Topic.COMPLAINTS),
          v1(ComplaintResolved.class, Topic.COMPLAINTS),
          v1(ComplaintReopened.class, Topic.COMPLAINTS),
          v1(ComplaintClosed.class, Topic.COMPLAINTS),
          v1(CustomerIdentified.class, Topic.COMPLAINTS),
          v1(ComplaintHandedOver.class, Topic.COMPLAINTS),
          v1(StaffMember.class, Topic.STAFF),
          v1(FaultDetected.class, Topic.COMPLAINTS),
          v1(ContactAttempted.class, Topic.COMPLAINTS),
          v1(RemedyOffered.class, Topic.COMPLAINTS),
          v1(RemedyAccepted.class, Topic.COMPLAINTS),
          v1(RemedyDelivered.class, Topic.COMPLAINTS),
          v1(ApologyMade.class, Topic.COMPLAINTS),
          v1(ComplaintDeclined.class, Topic.COMPLAINTS),
          v1(CustomerRecovered.class, Topic.COMPLAINTS),
          v1(CustomerLost.class, Topic.COMPLAINTS),
          v1(AlertRaised.class, Topic.ALERTS),
          v1(AlertCleared.class, Topic.ALERTS));

  private static final Map<String, Entry> BY_TYPE =
      ENTRIES.stream().collect(Collectors.toUnmodifiableMap(Entry::type, Function.identity()));
  private static final Map<Class<?>, Entry> BY_CLASS =
      ENTRIES.stream().collect(Collectors.toUnmodifiableMap(Entry::event, Function.identity()));

  private Catalog() {}

  /** All events there are. */
  public static List<Entry> entries() {
    return ENTRIES;
  }

  /** The row of a type such as {@code care.ComplaintFiled.v1}. */
  public static Optional<Entry> ofType(String type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  /**
   * The row of an event class; an {@link IllegalArgumentException} for a class that is not in the
   * table.
   */
  public static Entry of(Class<? extends Event> event) {
    Entry entry = BY_CLASS.get(event);
    if (entry == null) {
      throw new IllegalArgumentException(
          event.getName() + " is missing from the catalog of events");
    }
    return entry;
  }

  private static Entry v1(Class<? extends Event> event, Topic topic) {
    return new Entry(event, "care." + event.getSimpleName() + ".v1", topic);
  }
}
