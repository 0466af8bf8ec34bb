package lidao.complaint.followup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lidao.complaint.chronicle.Chronicle;
import lidao.complaint.chronicle.Happening;
import lidao.contract.reminders.FollowUpDue;
import lidao.contract.reminders.FollowUpSent;
import lidao.messaging.inbox.Received;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions that reminder-service asks, so that an answer can be told from the last one. */
@Component
class FollowUps {

  /**
   * A question.
   *
   * @param workingDays after the resolution
   * @param round how often the complaint had been reopened when it was asked
   */
  record Asked(int workingDays, int round) {}

  private final JdbcClient jdbc;
  private final Chronicle chronicle;

  FollowUps(JdbcClient jdbc, Chronicle chronicle) {
    this.jdbc = jdbc;
    this.chronicle = chronicle;
  }

  void due(List<Received<FollowUpDue>> received) {
    received.stream()
        .map(Received::event)
        .forEach(due -> remember(due.followUpId(), due.complaintId(), due.workingDays()));
  }

  void sent(List<Received<FollowUpSent>> received) {
    for (FollowUpSent sent : received.stream().map(Received::event).toList()) {
      remember(sent.followUpId(), sent.complaintId(), sent.workingDays());
      Map<String, String> data =
          Map.of(
              "followUpId", sent.followUpId().toString(),
              "workingDays", Integer.toString(sent.workingDays()),
              "manner", sent.manner().name());
      // A question about a complaint that is not on our books is nothing to write down.
      Stream.of(sent.complaintId())
          .filter(this::isOurs)
          .map(
              id ->
                  new Chronicle.Line(id, sent.sentAt(), Happening.FOLLOW_UP_SENT, null, null, data))
          .forEach(line -> chronicle.add(List.of(line)));
    }
  }

  /** A question that was asked; empty if we have not heard of it. */
  Optional<Asked> asked(UUID followUpId) {
    return jdbc.sql("select working_days, round from follow_up where id = ?")
        .param(followUpId)
        .query((row, n) -> new Asked(row.getInt("working_days"), row.getInt("round")))
        .optional();
  }

  private void remember(UUID followUpId, UUID complaintId, int workingDays) {
    jdbc.sql(
            """
            insert into follow_up (id, complaint_id, working_days, round)
            select ?, id, ?, reopenings from complaint where id = ?
            on conflict do nothing
            """)
        .params(followUpId, workingDays, complaintId)
        .update();
  }

  private boolean isOurs(UUID complaintId) {
    return jdbc.sql("select exists (select from complaint where id = ?)")
        .param(complaintId)
        .query(Boolean.class)
        .single();
  }
}
