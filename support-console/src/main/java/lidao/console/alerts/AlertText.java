package lidao.console.alerts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lidao.console.ConsoleSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Alerts as plain text, for those who read them elsewhere than on our pages. */
@Component
class AlertText {

  // WeCom takes 2048 bytes at most, and cuts nothing by itself.
  private static final int MOST_LINES = 8;
  private static final int LONGEST_LINE = 60;

  private final AlertWording wording;
  private final MessageSource messages;
  private final ConsoleSettings settings;

  AlertText(AlertWording wording, MessageSource messages, ConsoleSettings settings) {
    this.wording = wording;
    this.messages = messages;
    this.settings = settings;
  }

  /** One line about all of these. */
  String heading(List<Alert> alerts, Locale language) {
    String first = wording.title(alerts.get(0), language);
    String heading =
        messages.getMessage("mail.subject", new Object[] {alerts.size(), first}, language);
    // What an alert mentions came from elsewhere, and a heading is one line.
    return heading.replaceAll("\\p{Cntrl}+", " ");
  }

  /** All there is to know of one, and where to look. */
  String of(Alert alert, Locale language) {
    return Stream.of(
            line(alert, language),
            wording.detail(alert, language),
            wording.moment(alert.raisedAt(), language),
            settings.publicUrl().resolve(page(alert)).toString())
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static String page(Alert alert) {
    if (alert.complaintId() != null) {
      return "/complaints/" + alert.complaintId();
    }
    return alert.code().equals("complaint.pattern") ? "/complaints/insights" : "/";
  }

  /** How grave it is, and what calls. */
  String line(Alert alert, Locale language) {
    String severity = messages.getMessage("word.alert." + alert.severity(), null, language);
    return severity + " · " + wording.title(alert, language).replaceAll("\\p{Cntrl}+", " ");
  }

  /** Several in one text for a group: the only one in full, of more a line each. */
  String together(List<Alert> alerts, Locale language) {
    if (alerts.size() == 1) {
      return messages.getMessage("robot.from", null, language) + "\n" + of(alerts.get(0), language);
    }
    int shown = Math.min(alerts.size(), MOST_LINES);
    Stream<String> lines =
        alerts.stream().limit(shown).map(alert -> shortened(line(alert, language)));
    String rest =
        shown == alerts.size()
            ? ""
            : messages.getMessage("robot.more", new Object[] {alerts.size() - shown}, language);
    return Stream.of(
            Stream.of(shortened(heading(alerts, language))),
            lines,
            Stream.of(rest, settings.publicUrl().resolve("/").toString()))
        .flatMap(part -> part)
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static String shortened(String line) {
    int points = line.codePointCount(0, line.length());
    return points <= LONGEST_LINE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE)) + "…";
  }
}
