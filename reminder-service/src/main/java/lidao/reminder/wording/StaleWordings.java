package lidao.reminder.wording;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lidao.contract.alerts.AlertSeverity;
import lidao.reminder.letter.Alerts;

/** What staff are told of wordings that will not do, and under which cause. */
final class StaleWordings {

  /** With what every cause of theirs begins. */
  static final String PREFIX = "template/";

  private StaleWordings() {}

  /** No occasion that the house keeps asks for it. */
  static Alerts.Call unused(OwnTemplate template) {
    return call(
        unusedCause(template.id()), AlertSeverity.INFO, "template.unused", of(template), "staff");
  }

  static String unusedCause(UUID template) {
    return PREFIX + template + "/unused";
  }

  /** Its day comes, and nobody has approved it. */
  static Alerts.Call unapproved(OwnTemplate template, LocalDate first) {
    Map<String, String> parameters = of(template);
    parameters.put("date", first.toString());
    return call(
        unapprovedCause(template.id()),
        AlertSeverity.WARNING,
        "template.unapproved",
        parameters,
        "supervisor");
  }

  static String unapprovedCause(UUID template) {
    return PREFIX + template + "/unapproved";
  }

  /** Its day comes, and nobody has touched it for very long. */
  static Alerts.Call old(OwnTemplate template, LocalDate first) {
    Map<String, String> parameters = of(template);
    parameters.put("date", first.toString());
    return call(oldCause(template.id()), AlertSeverity.INFO, "template.old", parameters, "staff");
  }

  static String oldCause(UUID template) {
    return PREFIX + template + "/old";
  }

  /** These customers have read all there is, and will read some of it again. */
  static Alerts.Call exhausted(String matter, String language, long readers, LocalDate first) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("matter", matter);
    parameters.put("language", language);
    parameters.put("count", Long.toString(readers));
    parameters.put("date", first.toString());
    return call(
        exhaustedCause(matter, language),
        AlertSeverity.INFO,
        "template.exhausted",
        parameters,
        "staff");
  }

  static String exhaustedCause(String matter, String language) {
    return PREFIX + matter + "." + language + "/exhausted";
  }

  private static Map<String, String> of(OwnTemplate template) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("templateId", template.id().toString());
    parameters.put("matter", template.matter());
    parameters.put("language", template.language());
    return parameters;
  }

  private static Alerts.Call call(
      String cause,
      AlertSeverity severity,
      String code,
      Map<String, String> parameters,
      String role) {
    return new Alerts.Call(cause, severity, code, parameters, null, null, role);
  }
}
