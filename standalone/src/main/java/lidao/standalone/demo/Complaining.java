package lidao.standalone.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lidao.contract.CustomerReference;
import lidao.contract.complaints.ComplaintReported;
import lidao.contract.complaints.Origin;
import lidao.standalone.mailbox.Mail;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who complains when, how staff put it right, and what the customer says when asked later. */
final class Complaining {

  private static final Pattern ANSWER_LINK = Pattern.compile("https?://\\S+/answers/([\\w.~-]+)");
  private static final int DAYS_TO_PUT_RIGHT_AGAIN = 3;

  private final SampleHouse house;
  private final Map<String, String> customerIds;
  private final Desk desk;
  private final Till till;
  private final Map<SampleComplaint, String> ids = new HashMap<>();
  private final Map<LocalDate, List<SampleComplaint>> againOn = new HashMap<>();
  private final Set<SampleComplaint> disappointed = new HashSet<>();

  Complaining(SampleHouse house, Map<String, String> customerIds, Desk desk, Till till) {
    this.house = house;
    this.customerIds = customerIds;
    this.desk = desk;
    this.till = till;
  }

  /** Files what comes today. */
  void file(LocalDate day, Instant now) {
    for (SampleComplaint complaint : house.complaints()) {
      if (complaint.day().equals(day)) {
        file(complaint, now);
      }
    }
  }

  private void file(SampleComplaint complaint, Instant now) {
    if (complaint.via().equals("kafka")) {
      till.report("complaint-" + complaint.reference(), report(complaint, now), now);
      return;
    }
    ObjectNode body = desk.object();
    body.putObject("customer").put("customerId", customerIds.get(complaint.customer()));
    body.put("summary", complaint.summary());
    body.put("severity", complaint.severity().name());
    body.put("origin", Origin.CUSTOMER.name());
    body.put("occurredAt", now.minusSeconds(3600).toString());
    body.put("reference", complaint.reference());
    desk.post("/api/complaints", body, complaint.reference());
  }

  private static ComplaintReported report(SampleComplaint complaint, Instant now) {
    return new ComplaintReported(
        new CustomerReference(null, complaint.customer(), null, null, null),
        complaint.summary(),
        null,
        complaint.severity(),
        Origin.PARTNER,
        now.minusSeconds(3600),
        null,
        complaint.reference());
  }

  /** Takes the steps that are promised for today. */
  void work(LocalDate day) {
    for (SampleComplaint complaint : house.complaints()) {
      if (complaint.answeredOn().equals(day)) {
        String id = id(complaint);
        step(
            id,
            "acknowledgement",
            "note",
            "我们已收到，正在查。 We have it and are looking into it.",
            "first");
        step(id, "answer", "note", complaint.resolution(), "first");
      }
      if (complaint.resolvedOn().equals(day)) {
        step(id(complaint), "resolution", "resolution", complaint.resolution(), "first");
      }
    }
    for (SampleComplaint complaint : againOn.getOrDefault(day, List.of())) {
      step(id(complaint), "resolution", "resolution", complaint.resolution(), "again");
    }
  }

  private void step(String id, String step, String field, String text, String time) {
    ObjectNode body = desk.object().put(field, text);
    desk.post("/api/complaints/" + id + "/" + step, body, id + "-" + step + "-" + time);
  }

  /** The complaint that came by Kafka has its id from us: found by whose it is, and the receipt. */
  private String id(SampleComplaint complaint) {
    return ids.computeIfAbsent(
        complaint,
        unknown -> {
          String customer = customerIds.get(complaint.customer());
          JsonNode found = desk.get("/api/complaints?customerId=" + customer).body().path("items");
          for (JsonNode one : found) {
            if (complaint.reference().equals(one.path("reference").asString(""))) {
              return one.path("id").asString();
            }
          }
          throw new IllegalStateException("The complaint " + complaint.reference() + " is lost");
        });
  }

  /** Lets those who were asked by mail click on the link, or not. */
  void reply(LocalDate day, List<Mail> fresh) {
    for (Mail mail : fresh) {
      Matcher link = ANSWER_LINK.matcher(mail.text());
      if (link.find()) {
        for (SampleComplaint complaint : house.complaints()) {
          if (mail.to().contains(email(complaint)) && complaint.verdict() != null) {
            reply(day, complaint, "/api/reminders/answers/" + link.group(1));
          }
        }
      }
    }
  }

  private void reply(LocalDate day, SampleComplaint complaint, String path) {
    boolean satisfied = complaint.isSatisfied() || !disappointed.add(complaint);
    ObjectNode answer = desk.object().put("satisfied", satisfied);
    answer.put("comment", satisfied ? "好的，谢谢。 Fine, thank you." : "还是老样子。 It happened again.");
    desk.post(path, answer, "answer-" + path);
    if (!satisfied) {
      LocalDate again = day.plusDays(DAYS_TO_PUT_RIGHT_AGAIN);
      againOn.computeIfAbsent(again, none -> new ArrayList<>()).add(complaint);
    }
  }

  private String email(SampleComplaint complaint) {
    return house.guests().stream()
        .filter(guest -> guest.code().equals(complaint.customer()))
        .map(SampleHouse.Guest::email)
        .findFirst()
        .orElseThrow();
  }
}
