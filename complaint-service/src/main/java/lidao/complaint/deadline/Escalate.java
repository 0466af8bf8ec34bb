package lidao.complaint.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lidao.complaint.chronicle.Chronicle;
import lidao.complaint.chronicle.Happening;
import lidao.complaint.staff.Ranks;
import lidao.contract.complaints.ComplaintEscalated;
import lidao.messaging.outbox.Outbox;
import org.springframework.stereotype.Component;

/**
 * A deadline that has passed goes up: to the next rank at the owner's site, then to the one above
 * it; where nobody stands there, to the role.
 */
@Component
class Escalate {

  private final Ranks ranks;
  private final Chronicle chronicle;
  private final Outbox outbox;

  Escalate(Ranks ranks, Chronicle chronicle, Outbox outbox) {
    this.ranks = ranks;
    this.chronicle = chronicle;
    this.outbox = outbox;
  }

  /** Who stands above the owners of those that go up. */
  Ladder ladder(List<DueDeadline> calling) {
    Set<String> owners =
        calling.stream()
            .filter(each -> each.calls().stream().anyMatch(Mark::isEscalation))
            .map(each -> each.about().owner())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return new Ladder(ranks.above(owners));
  }

  /** Tells the chronicle of what is late, and everybody of what has gone up. */
  void tell(List<DueDeadline> calling, Ladder ladder, Instant now) {
    chronicle.add(calling.stream().flatMap(each -> lines(each, ladder, now)).toList());
    calling.forEach(each -> state(each, ladder, now));
  }

  private static Stream<Chronicle.Line> lines(DueDeadline deadline, Ladder ladder, Instant now) {
    return deadline.calls().stream()
        .filter(mark -> !mark.isWarning())
        .map(mark -> line(deadline, mark, ladder, now));
  }

  private static Chronicle.Line line(DueDeadline deadline, Mark mark, Ladder ladder, Instant now) {
    Map<String, String> data = new TreeMap<>(Map.of("deadline", deadline.kind().slug()));
    if (deadline.dueAt() != null) {
      data.put("due", deadline.dueAt().toString());
    }
    Happening kind = Happening.DEADLINE_BREACHED;
    if (mark.isEscalation()) {
      kind = Happening.ESCALATED;
      data.put("to", mark.role());
      String person = ladder.person(deadline.about().owner(), mark);
      if (person != null) {
        data.put("person", person);
      }
    }
    return new Chronicle.Line(deadline.complaintId(), now, kind, null, null, data);
  }

  private void state(DueDeadline deadline, Ladder ladder, Instant now) {
    Instant due = deadline.dueAt();
    if (due == null) {
      return;
    }
    deadline.calls().stream()
        .filter(Mark::isEscalation)
        .map(
            mark ->
                new ComplaintEscalated(
                    deadline.complaintId(),
                    deadline.about().customerId(),
                    deadline.kind().name(),
                    due,
                    mark.role(),
                    now,
                    ladder.person(deadline.about().owner(), mark)))
        .forEach(fact -> outbox.append(fact, now));
  }
}
