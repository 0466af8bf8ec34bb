package lidao.interaction.timeline;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import lidao.interaction.contact.EventRow;
import lidao.messaging.inbox.Received;
import org.jspecify.annotations.Nullable;

/**
 * What another service did that a guest's timeline should show.
 *
 * @param id of its row: made of the event's name, so that a repeat is the same row
 * @param customerId absent while nobody knows whose complaint it is
 * @param facts what a page needs to put it into words
 */
record Happening(
    UUID id,
    @Nullable UUID customerId,
    @Nullable UUID complaintId,
    Instant at,
    Category category,
    String kind,
    @Nullable String summary,
    Map<String, String> facts) {

  static Happening complaint(
      Received<?> received,
      String kind,
      UUID complaintId,
      @Nullable UUID customerId,
      Instant at,
      @Nullable String summary,
      @Nullable Object... facts) {
    return new Happening(
        EventRow.id(received.name()),
        customerId,
        complaintId,
        at,
        Category.COMPLAINT,
        kind,
        summary,
        map(facts));
  }

  static Happening reminder(
      Received<?> received,
      String kind,
      @Nullable UUID customerId,
      Instant at,
      @Nullable String summary,
      @Nullable Object... facts) {
    return new Happening(
        EventRow.id(received.name()),
        customerId,
        null,
        at,
        Category.REMINDER,
        kind,
        summary,
        map(facts));
  }

  static Happening customer(
      Received<?> received, String kind, UUID customerId, Instant at, @Nullable Object... facts) {
    return new Happening(
        EventRow.id(received.name()),
        customerId,
        null,
        at,
        Category.CUSTOMER,
        kind,
        null,
        map(facts));
  }

  /** The same, belonging to a complaint, whose customer it has where the event does not say. */
  Happening about(UUID complaint) {
    return new Happening(id, customerId, complaint, at, category, kind, summary, facts);
  }

  private static Map<String, String> map(@Nullable Object... namesAndValues) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        map.put(String.valueOf(namesAndValues[i]), value.toString());
      }
    }
    return map;
  }
}
