package lidao.complaint.remedy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.complaint.chronicle.Chronicle;
import lidao.complaint.chronicle.Happening;
import lidao.complaint.deadline.DeadlineKind;
import lidao.complaint.deadline.Deadlines;
import lidao.complaint.handling.Complaint;
import lidao.complaint.remedy.RemedyRequests.NewApology;
import lidao.contract.complaints.ApologyMade;
import lidao.contract.complaints.ContactChannel;
import lidao.messaging.outbox.Outbox;
import lidao.messaging.outbox.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes that somebody of the house has apologised; the rank of who does it is told. */
@Component
class Apologise {

  private final RemedyStep step;
  private final JdbcClient jdbc;
  private final Chronicle chronicle;
  private final Deadlines deadlines;
  private final Outbox outbox;

  Apologise(
      RemedyStep step, JdbcClient jdbc, Chronicle chronicle, Deadlines deadlines, Outbox outbox) {
    this.step = step;
    this.jdbc = jdbc;
    this.chronicle = chronicle;
    this.deadlines = deadlines;
    this.outbox = outbox;
  }

  Apology apologise(UUID complaintId, NewApology made, String by) {
    Complaint complaint = step.begin(complaintId);
    Instant now = step.now();
    Apology apology =
        new Apology(UuidV7.next(), by, made.rank().strip(), made.channel(), made.words(), now);
    jdbc.sql(
            """
            insert into apology (id, complaint_id, by, rank, channel, words, at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            apology.id(),
            complaintId,
            by,
            apology.rank(),
            apology.channel().name(),
            apology.words(),
            now.atOffset(ZoneOffset.UTC))
        .update();
    deadlines.done(complaintId, List.of(DeadlineKind.APOLOGY));
    Map<String, String> data = Map.of("rank", apology.rank(), "channel", apology.channel().name());
    chronicle.add(
        List.of(
            new Chronicle.Line(complaintId, now, Happening.APOLOGISED, by, apology.words(), data)));
    UUID customer = complaint.matter().customerId();
    outbox.append(
        new ApologyMade(complaintId, customer, by, apology.rank(), apology.channel(), now), now);
    return apology;
  }

  List<Apology> of(UUID complaintId) {
    return jdbc.sql("select * from apology where complaint_id = ? order by id")
        .param(complaintId)
        .query(
            (row, n) ->
                new Apology(
                    row.getObject("id", UUID.class),
                    row.getString("by"),
                    row.getString("rank"),
                    ContactChannel.valueOf(row.getString("channel")),
                    row.getString("words"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
