package lidao.console.alerts;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lidao.chassis.outside.Delivery;
import lidao.chassis.time.Tick;
import lidao.console.staff.Mailboxes;
import lidao.contract.alerts.AlertSeverity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells alerts to the staff's group chats: a critical one at any hour, any other once one of those
 * whom it calls is on duty. At least once: what a robot does not take is said again after a minute,
 * as long as nobody has the alert and its cause stands. What calls in one round is one message, so
 * that no robot speaks more than twelve times a minute (20 are the most that WeCom and DingTalk
 * take).
 */
@Component
class TellRobots implements Tick {

  private static final Logger log = LoggerFactory.getLogger(TellRobots.class);

  private final UntoldAlerts untold;
  private final Alerts alerts;
  private final Mailboxes mailboxes;
  private final Robots robots;
  private final AlertText text;

  TellRobots(JdbcClient db, Alerts alerts, Mailboxes mailboxes, Robots robots, AlertText text) {
    this.untold = new UntoldAlerts(db, "robot_after", "robots_told");
    this.alerts = alerts;
    this.mailboxes = mailboxes;
    this.robots = robots;
    this.text = text;
  }

  @Override
  public String name() {
    return "tell-robots";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  public void run() {
    if (robots.names().isEmpty()) {
      return;
    }
    Map<UUID, Set<String>> told = untold.take();
    List<Alert> standing = alerts.find(told.keySet());
    List<Alert> calling = calling(standing);
    Set<Alert> unfinished = new HashSet<>(standing);
    unfinished.removeAll(calling); // until the next shift comes
    for (String robot : robots.names()) {
      List<Alert> owed =
          calling.stream()
              .filter(alert -> !told.getOrDefault(alert.id(), Set.of()).contains(robot))
              .toList();
      if (!owed.isEmpty() && !said(robot, owed)) {
        unfinished.addAll(owed);
      }
    }
    untold.done(standing.stream().filter(alert -> !unfinished.contains(alert)).toList());
  }

  private boolean said(String robot, List<Alert> owed) {
    Locale language = robots.language();
    Delivery delivery = robots.say(robot, text.together(owed, language));
    boolean taken = delivery instanceof Delivery.Accepted;
    if (taken) {
      untold.has(robot, owed);
    } else {
      log.warn("{} alerts were not taken by the robot {} ({})", owed.size(), robot, delivery);
    }
    return taken;
  }

  private List<Alert> calling(List<Alert> standing) {
    CalledPeople people = CalledPeople.of(standing, mailboxes);
    // A critical one is told even where nobody is left whom it calls.
    return standing.stream()
        .filter(
            alert -> alert.severity() == AlertSeverity.CRITICAL || !people.reached(alert).isEmpty())
        .toList();
  }
}
