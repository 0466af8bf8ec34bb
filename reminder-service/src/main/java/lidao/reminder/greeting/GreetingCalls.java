package lidao.reminder.greeting;

import java.util.Map;
import java.util.UUID;
import lidao.contract.alerts.AlertSeverity;
import lidao.reminder.letter.Alerts.Call;
import lidao.reminder.letter.Letter;

/** What staff are told about greetings, and under which cause. */
final class GreetingCalls {

  private GreetingCalls() {}

  /** Somebody is to call this customer; stands until somebody has. */
  static Call call(Letter letter, DueOccurrence of, String reason) {
    return new Call(
        callCause(letter.id()),
        AlertSeverity.INFO,
        "greeting.call",
        Map.of(
            "greetingId", letter.id().toString(),
            "occasion", of.occasion().name(),
            "date", of.date().toString(),
            "reason", reason),
        of.customerId(),
        null);
  }

  static String callCause(UUID greeting) {
    return "greeting/" + greeting + "/call";
  }

  static Call unknown(Letter letter, DueOccurrence of) {
    return new Call(
        unknownCause(letter.id()),
        AlertSeverity.WARNING,
        "greeting.unknown",
        Map.of(
            "greetingId", letter.id().toString(),
            "occasion", of.occasion().name(),
            "date", of.date().toString()),
        of.customerId(),
        null);
  }

  static String unknownCause(UUID greeting) {
    return "greeting/" + greeting + "/unknown";
  }

  /** One for the whole house: a festival missed is missed for everybody. */
  static Call missedFestival(DueOccurrence of) {
    return festival(
        of,
        "missed",
        AlertSeverity.WARNING,
        "festival.missed",
        Map.of("occasion", of.occasion().name(), "date", of.date().toString()));
  }

  /** One for the whole house: whom nobody can write to is a list, and no storm of alerts. */
  static Call withoutAddress(DueOccurrence of, long count) {
    return festival(
        of,
        "no-address",
        AlertSeverity.INFO,
        "festival.no-address",
        Map.of(
            "occasion", of.occasion().name(),
            "date", of.date().toString(),
            "count", Long.toString(count)));
  }

  /** One for a day: what came due before a restore may have gone out. */
  static Call restored(DueOccurrence of) {
    return new Call(
        "greetings/restored/" + of.date(),
        AlertSeverity.WARNING,
        "greeting.restored",
        Map.of("date", of.date().toString()),
        null,
        null);
  }

  static String withoutAddressCause(DueOccurrence of) {
    return festivalCause(of, "no-address");
  }

  private static Call festival(
      DueOccurrence of,
      String what,
      AlertSeverity severity,
      String code,
      Map<String, String> parameters) {
    return new Call(festivalCause(of, what), severity, code, parameters, null, null);
  }

  private static String festivalCause(DueOccurrence of, String what) {
    return "festival/" + of.occasion() + "/" + of.year() + "/" + what;
  }
}
