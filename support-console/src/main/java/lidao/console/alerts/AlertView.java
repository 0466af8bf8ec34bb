package lidao.console.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lidao.contract.alerts.AlertSeverity;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it is shown, worded in the reader's language.
 *
 * @param title what calls, in a few plain words; not HTML
 * @param detail what there is to know of it, may be empty; not HTML
 * @param age when it was raised, worded in the house's zone
 * @param called the ids of those whom it reaches now
 * @param change where to go on reading the stream: its Last-Event-ID
 */
public record AlertView(
    UUID id,
    String causeKey,
    AlertSeverity severity,
    String code,
    String title,
    String detail,
    String age,
    Map<String, String> parameters,
    Alert.State state,
    @Nullable String assignee,
    @Nullable String role,
    List<String> called,
    @Nullable UUID customerId,
    @Nullable UUID complaintId,
    Instant raisedAt,
    @Nullable Instant clearedAt,
    @Nullable String holder,
    @Nullable String holderName,
    @Nullable Instant heldSince,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant snoozedUntil,
    long change) {

  /** The alert in that language. */
  public static AlertView of(Alert alert, AlertWording wording, Locale locale) {
    return new AlertView(
        alert.id(),
        alert.causeKey(),
        alert.severity(),
        alert.code(),
        wording.title(alert, locale),
        wording.detail(alert, locale),
        wording.moment(alert.raisedAt(), locale),
        alert.parameters(),
        alert.state(),
        alert.assignee(),
        alert.role(),
        alert.called(),
        alert.customerId(),
        alert.complaintId(),
        alert.raisedAt(),
        alert.clearedAt(),
        alert.holder(),
        alert.holderName(),
        alert.heldSince(),
        alert.acknowledgedAt(),
        alert.snoozedUntil(),
        alert.change());
  }
}
