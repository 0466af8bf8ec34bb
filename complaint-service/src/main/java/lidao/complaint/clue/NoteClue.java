package lidao.complaint.clue;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.chassis.http.NotFound;
import lidao.complaint.chronicle.Chronicle;
import lidao.complaint.chronicle.Happening;
import lidao.complaint.handling.Complaint;
import lidao.complaint.handling.Complaints;
import lidao.messaging.outbox.UuidV7;
import org.springframework.stereotype.Component;

/** Notes something that may lead to the customer. */
@Component
class NoteClue {

  private final Complaints complaints;
  private final Clues clues;
  private final Chronicle chronicle;
  private final Clock clock;

  NoteClue(Complaints complaints, Clues clues, Chronicle chronicle, Clock clock) {
    this.complaints = complaints;
    this.clues = clues;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  Clue note(UUID id, NewClue found, String by) {
    Complaint complaint = complaints.locked(id).orElseThrow(() -> new NotFound("complaint", id));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Clue clue =
        new Clue(UuidV7.next(), found.kind(), found.value().strip(), found.foundWhere(), by, now);
    clues.add(id, clue, complaint.matter().customerId() == null);
    Map<String, String> data = Map.of("clue", clue.kind().name(), "value", clue.value());
    chronicle.add(
        List.of(new Chronicle.Line(id, now, Happening.CLUE_NOTED, by, clue.foundWhere(), data)));
    return clue;
  }
}
