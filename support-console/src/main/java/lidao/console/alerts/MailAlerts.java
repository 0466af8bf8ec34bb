package lidao.console.alerts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lidao.chassis.time.Tick;
import lidao.console.alerts.AlertLetters.Delivery;
import lidao.console.staff.Mailbox;
import lidao.console.staff.Mailboxes;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mails alerts to those whom they call: a critical one at any hour, any other once one of them is
 * on duty. At least once: what the mail server does not take goes out again after a minute, as long
 * as nobody has the alert and its cause stands. What calls somebody in one round is one letter.
 */
@Component
@ConditionalOnExpression("'${lidao.console.mail.host:}' != ''")
class MailAlerts implements Tick {

  private final Alerts alerts;
  private final UntoldAlerts untold;
  private final Mailboxes mailboxes;
  private final AlertLetters letters;

  MailAlerts(JdbcClient db, Alerts alerts, Mailboxes mailboxes, AlertLetters letters) {
    this.alerts = alerts;
    this.untold = new UntoldAlerts(db, "mail_after", "mailed");
    this.mailboxes = mailboxes;
    this.letters = letters;
  }

  @Override
  public String name() {
    return "mail-alerts";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  public void run() {
    Map<UUID, Set<String>> mailed = untold.take();
    List<Alert> calling = alerts.find(mailed.keySet());
    CalledPeople people = CalledPeople.of(calling, mailboxes);
    Map<Mailbox, List<Alert>> owed = new LinkedHashMap<>();
    Set<Alert> unfinished = new HashSet<>();
    for (Alert alert : calling) {
      List<Mailbox> reached = people.reached(alert);
      if (reached.isEmpty()) {
        unfinished.add(alert); // until the next shift comes
      }
      Set<String> already = mailed.getOrDefault(alert.id(), Set.of());
      reached.stream()
          .filter(mailbox -> mailbox.address() != null && !already.contains(mailbox.staffId()))
          .forEach(mailbox -> owed.computeIfAbsent(mailbox, to -> new ArrayList<>()).add(alert));
    }
    unfinished.addAll(send(owed));
    untold.done(calling.stream().filter(alert -> !unfinished.contains(alert)).toList());
  }

  /** Those that somebody does not have yet. */
  private Set<Alert> send(Map<Mailbox, List<Alert>> owed) {
    Set<Alert> unsent = new HashSet<>();
    boolean away = false;
    for (Map.Entry<Mailbox, List<Alert>> each : owed.entrySet()) {
      // A server that does not answer one letter does not answer the next.
      Delivery delivery = away ? Delivery.AWAY : letters.send(each.getKey(), each.getValue());
      away = delivery == Delivery.AWAY;
      if (delivery == Delivery.TAKEN || delivery == Delivery.NEVER) {
        untold.has(each.getKey().staffId(), each.getValue());
      } else {
        unsent.addAll(each.getValue());
      }
    }
    return unsent;
  }
}
