package lidao.reminder.care;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lidao.contract.alerts.AlertSeverity;
import lidao.contract.reminders.GiftDue;
import lidao.contract.reminders.PreparationDue;
import lidao.contract.reminders.VisitDue;
import lidao.messaging.outbox.Outbox;
import lidao.reminder.letter.Alerts;
import lidao.reminder.occasion.OccasionAlerts;
import org.springframework.stereotype.Component;

/**
 * Tells staff what is to be done, each by an alert of its own; where a festival brings the same to
 * very many at once, by one alert for all of them. Within the caller's transaction.
 */
@Component
class CareAlerts {

  /** More of one kind for one day, and nobody reads them one by one. */
  private static final int MANY = 50;

  private final OccasionAlerts calling;
  private final Alerts alerts;
  private final Outbox outbox;
  private final CareSteps steps;

  CareAlerts(OccasionAlerts calling, Alerts alerts, Outbox outbox, CareSteps steps) {
    this.calling = calling;
    this.alerts = alerts;
    this.outbox = outbox;
    this.steps = steps;
  }

  /** These are to be done from now on. */
  void due(List<CareStep> due) {
    due.forEach(this::state);
    List<Alerts.Call> calls = new ArrayList<>();
    due.stream()
        .collect(Collectors.groupingBy(CareAlerts::causeOfMany))
        .forEach(
            (cause, of) -> {
              if (of.size() > MANY) {
                calls.add(call(cause, of.get(0), true));
              } else {
                of.forEach(step -> calls.add(call(cause(step), step, false)));
              }
            });
    calling.raise(calls);
  }

  /** These need not be done any more: they are done, passed, or not wanted. */
  void over(Collection<CareStep> over) {
    Stream<String> many =
        over.stream()
            .collect(Collectors.toMap(CareAlerts::causeOfMany, step -> step, (a, b) -> a))
            .entrySet()
            .stream()
            .filter(
                entry ->
                    !steps.isAnyDue(
                        entry.getValue().occasion().name(),
                        entry.getValue().step(),
                        entry.getValue().date()))
            .map(Map.Entry::getKey);
    alerts.clear(Stream.concat(over.stream().map(CareAlerts::cause), many).toList());
  }

  /** Likewise, of all steps of occurrences that are not going to be. */
  void withdrawn(Collection<UUID> occurrences) {
    alerts.clear(
        occurrences.stream()
            .flatMap(id -> Stream.of(Step.values()).map(step -> cause(id, step)))
            .toList());
  }

  private void state(CareStep step) {
    switch (step.step()) {
      case PREPARE -> {
        UUID booking = step.bookingId();
        if (booking != null) {
          outbox.append(
              new PreparationDue(
                  step.id(),
                  step.occurrenceId(),
                  step.customerId(),
                  step.householdId(),
                  step.occasion().name(),
                  step.date(),
                  step.dueOn(),
                  booking,
                  step.timeZone()));
        }
      }
      case GIFT ->
          outbox.append(
              new GiftDue(
                  step.id(),
                  step.occurrenceId(),
                  step.customerId(),
                  step.householdId(),
                  step.occasion().name(),
                  step.date(),
                  step.dueOn(),
                  step.giftLimit(),
                  step.timeZone()));
      case VISIT ->
          outbox.append(
              new VisitDue(
                  step.id(),
                  step.occurrenceId(),
                  step.customerId(),
                  step.householdId(),
                  step.occasion().name(),
                  step.date(),
                  step.dueOn(),
                  step.timeZone()));
    }
  }

  private static Alerts.Call call(String cause, CareStep step, boolean many) {
    return new Alerts.Call(
        cause,
        AlertSeverity.INFO,
        "care." + step.step().name().toLowerCase(Locale.ROOT) + (many ? ".many" : ""),
        Map.of(
            "stepId", many ? "" : step.id().toString(),
            "occasion", step.occasion().name(),
            "date", step.date().toString(),
            "dueOn", step.dueOn().toString()),
        many ? null : step.customerId(),
        null);
  }

  private static String cause(CareStep step) {
    return cause(step.occurrenceId(), step.step());
  }

  private static String cause(UUID occurrence, Step step) {
    return "care/" + occurrence + "/" + step;
  }

  private static String causeOfMany(CareStep step) {
    return "care/" + step.occasion() + "/" + step.date() + "/" + step.step() + "/many";
  }
}
