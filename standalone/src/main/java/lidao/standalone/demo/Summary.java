package lidao.standalone.demo;

import java.io.PrintStream;
import java.util.Map;
import java.util.stream.Collectors;
import lidao.contract.reminders.FollowUpAnswered;
import lidao.contract.reminders.FollowUpSent;
import lidao.contract.reminders.GreetingFailed;
import lidao.contract.reminders.GreetingSkipped;

/** The year in a dozen lines. */
final class Summary {

  private final Tally tally;
  private final int mails;

  Summary(Tally tally, int mails) {
    this.tally = tally;
    this.mails = mails;
  }

  void print(PrintStream out) {
    out.println();
    line(out, "Customers", tally.of("CustomerCreated"), "");
    line(out, "Contacts", tally.of("InteractionRecorded"), "");
    line(out, "Birthdays due", tally.of("BirthdayDue"), "");
    line(out, "Festivals due", tally.of("FestivalDue"), "");
    line(out, "Greetings sent", tally.of("GreetingSent"), "");
    line(out, "  not sent", tally.of("GreetingSkipped"), words(tally.kinds(GreetingSkipped.class)));
    line(out, "  failed", tally.of("GreetingFailed"), words(tally.kinds(GreetingFailed.class)));
    line(
        out,
        "Complaints",
        tally.of("ComplaintFiled"),
        "resolved %d, reopened %d, closed %d"
            .formatted(
                tally.of("ComplaintResolved"),
                tally.of("ComplaintReopened"),
                tally.of("ComplaintClosed")));
    line(out, "Follow-ups due", tally.of("FollowUpDue"), "");
    line(out, "  sent", tally.of("FollowUpSent"), words(tally.kinds(FollowUpSent.class)));
    line(
        out,
        "  answered",
        tally.of("FollowUpAnswered"),
        words(tally.kinds(FollowUpAnswered.class)));
    line(
        out,
        "Alerts raised",
        tally.of("AlertRaised"),
        "cleared " + tally.of("AlertCleared"));
    line(out, "Mails", mails, "");
    out.flush();
  }

  private static void line(PrintStream out, String name, int count, String more) {
    out.printf("  %-16s %5d%s%n", name, count, more.isEmpty() ? "" : "  (" + more + ")");
  }

  private static String words(Map<String, Integer> kinds) {
    return kinds.entrySet().stream()
        .map(kind -> kind.getKey() + " " + kind.getValue())
        .collect(Collectors.joining(", "));
  }
}
