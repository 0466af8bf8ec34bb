package lidao.console.alerts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lidao.console.staff.Mailbox;
import lidao.console.staff.Mailboxes;
import lidao.contract.alerts.AlertSeverity;

/** Those whom some alerts call, and who of them is to be told now. */
final class CalledPeople {

  private final Map<String, Mailbox> people;

  private CalledPeople(Map<String, Mailbox> people) {
    this.people = people;
  }

  /** Those whom these alerts call; one statement for all. */
  static CalledPeople of(Collection<Alert> alerts, Mailboxes mailboxes) {
    return new CalledPeople(
        mailboxes.of(
            alerts.stream().flatMap(alert -> alert.called().stream()).collect(Collectors.toSet())));
  }

  /** Whom an alert calls now: a critical one at any hour, any other only those on duty. */
  List<Mailbox> reached(Alert alert) {
    boolean anyHour = alert.severity() == AlertSeverity.CRITICAL;
    return alert.called().stream()
        .map(people::get)
        .filter(Objects::nonNull)
        .filter(person -> anyHour || person.onDuty())
        .toList();
  }
}
