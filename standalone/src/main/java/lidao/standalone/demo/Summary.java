package lidao.standalone.demo;

import java.io.PrintStream;
import java.util.Map;
import java.util.stream.Collectors;
import lidao.contract.reminders.FollowUpAnswered;
import lidao.contract.reminders.FollowUpSent;
import tools.jackson.databind.JsonNode;

/** The year in a dozen lines. */
final class Summary {

  private final Tally tally;
  private final JsonNode reminders;
  private final int mails;

  /**
   * @param reminders what {@code GET /api/reminders/summary} answered
   */
  Summary(Tally tally, JsonNode reminders, int mails) {
    this.tally = tally;
    this.reminders = reminders;
    this.mails = mails;
  }

  void print(PrintStream out) {
    out.println();
    line(out, "Customers", tally.of("CustomerCreated"), "");
    line(out, "Contacts", tally.of("InteractionRecorded"), "");
    line(out, "Bookings", tally.of("BookingReceived"), "changes and cancellations among them");
    line(out, "Occasions due", count("due"), dueWords());
    line(out, "  greeted", count("sent"), words(reminders.path("sentByOccasion")));
    line(out, "  left out", sum("skipped"), words(reminders.path("skipped")));
    line(out, "  calls to make", sum("callTasks"), words(reminders.path("callTasks")));
    line(out, "  held, waiting", count("waiting"), "");
    line(out, "  failed", count("failed"), "unknown " + count("unknown"));
    line(out, "Care to take", careSteps(), careWords());
    line(out, "Complaints", tally.of("ComplaintFiled"), complaintWords());
    line(out, "Follow-ups due", tally.of("FollowUpDue"), words(reminders.path("followUps")));
    line(out, "  sent", tally.of("FollowUpSent"), words(tally.kinds(FollowUpSent.class)));
    line(
        out,
        "  answered",
        tally.of("FollowUpAnswered"),
        words(tally.kinds(FollowUpAnswered.class)));
    line(out, "Alerts raised", tally.of("AlertRaised"), "cleared " + tally.of("AlertCleared"));
    line(out, "Mails", mails, "");
    out.flush();
  }

  private String dueWords() {
    return "birthdays %d, festivals %d".formatted(tally.of("BirthdayDue"), tally.of("FestivalDue"));
  }

  private int careSteps() {
    return tally.of("PreparationDue") + tally.of("GiftDue") + tally.of("VisitDue");
  }

  private String careWords() {
    return "booked, so prepare %d; not booked, so a gift %d; visit or check %d"
        .formatted(tally.of("PreparationDue"), tally.of("GiftDue"), tally.of("VisitDue"));
  }

  private String complaintWords() {
    return "resolved %d, reopened %d, closed %d"
        .formatted(
            tally.of("ComplaintResolved"),
            tally.of("ComplaintReopened"),
            tally.of("ComplaintClosed"));
  }

  private int count(String field) {
    return reminders.path(field).asInt(0);
  }

  private int sum(String field) {
    int sum = 0;
    for (JsonNode count : reminders.path(field)) {
      sum += count.asInt();
    }
    return sum;
  }

  private static void line(PrintStream out, String name, int count, String more) {
    out.printf("  %-16s %5d%s%n", name, count, more.isEmpty() ? "" : "  (" + more + ")");
  }

  private static String words(Map<String, Integer> kinds) {
    return kinds.entrySet().stream()
        .map(kind -> kind.getKey() + " " + kind.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String words(JsonNode counts) {
    return counts
        .propertyStream()
        .map(count -> count.getKey() + " " + count.getValue().asInt())
        .collect(Collectors.joining(", "));
  }
}
