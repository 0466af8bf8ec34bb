package lidao.complaint.clue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.http.NotFound;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOnly;
import lidao.complaint.chronicle.Chronicle;
import lidao.complaint.chronicle.Happening;
import lidao.complaint.handling.Complaints;
import lidao.messaging.outbox.UuidV7;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/complaints/{id}")
@StaffOnly
class CluesController {

  private static final int MOST = 20;

  private final IdempotentRequests requests;
  private final Complaints complaints;
  private final Clues clues;
  private final Chronicle chronicle;
  private final Clock clock;

  CluesController(
      IdempotentRequests requests,
      Complaints complaints,
      Clues clues,
      Chronicle chronicle,
      Clock clock) {
    this.requests = requests;
    this.complaints = complaints;
    this.clues = clues;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  /** Notes something that may lead to the customer. */
  @Operation(summary = "Notes something that may lead to the customer")
  @ApiResponse(responseCode = "201")
  @PostMapping("/clues")
  ResponseEntity<Clue> note(
      @PathVariable UUID id,
      @RequestBody NewClue found,
      Caller caller,
      HttpServletRequest request) {
    return requests.once(
        request,
        found,
        () -> {
          complaints.locked(id).orElseThrow(() -> new NotFound("complaint", id));
          Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          Clue clue =
              new Clue(
                  UuidV7.next(),
                  found.kind(),
                  found.value().strip(),
                  found.foundWhere(),
                  caller.id(),
                  now);
          clues.add(id, clue);
          Map<String, String> data = Map.of("clue", clue.kind().name(), "value", clue.value());
          chronicle.add(
              List.of(
                  new Chronicle.Line(
                      id, now, Happening.CLUE_NOTED, caller.id(), found.foundWhere(), data)));
          return ResponseEntity.status(HttpStatus.CREATED).body(clue);
        });
  }

  /** What may lead to the customer, the oldest first. */
  @Operation(summary = "What may lead to the customer, the oldest first")
  @GetMapping("/clues")
  List<Clue> clues(@PathVariable UUID id) {
    return clues.of(id);
  }

  /** Customers whom the clues lead to, the most likely first, at most 20. */
  @Operation(summary = "Customers whom the clues lead to, the most likely first, at most 20")
  @GetMapping("/candidates")
  List<Candidate> candidates(@PathVariable UUID id) {
    return clues.candidates(id, MOST);
  }
}
