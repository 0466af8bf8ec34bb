package lidao.complaint.handling;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOnly;
import lidao.complaint.handling.StepRequests.Declining;
import lidao.complaint.handling.StepRequests.Ending;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Claiming and declining a complaint, and what became of its customer. */
@RestController
@RequestMapping("/api/complaints/{id}")
@StaffOnly
class EndingController {

  private final OneStep steps;
  private final AssignComplaint assign;
  private final DeclineComplaint decline;
  private final StateOutcome outcome;

  EndingController(
      OneStep steps, AssignComplaint assign, DeclineComplaint decline, StateOutcome outcome) {
    this.steps = steps;
    this.assign = assign;
    this.decline = decline;
    this.outcome = outcome;
  }

  /** The caller takes on a complaint that nobody has. */
  @Operation(summary = "The caller takes on a complaint that nobody has")
  @PostMapping("/claim")
  ResponseEntity<ComplaintView> claim(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller,
      HttpServletRequest request) {
    return steps.take(request, null, id, () -> assign.claim(id, ifMatch, caller.id()));
  }

  /** The house says no, why, and what it can do instead. */
  @Operation(summary = "The house says no, why, and what it can do instead")
  @PostMapping("/declining")
  ResponseEntity<ComplaintView> decline(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Declining body,
      Caller caller,
      HttpServletRequest request) {
    return steps.take(
        request,
        body,
        id,
        () -> decline.decline(id, ifMatch, body.reason(), body.alternative(), caller.id()));
  }

  /** What became of the customer. */
  @Operation(summary = "What became of the customer: recovered or lost")
  @PostMapping("/outcome")
  ResponseEntity<ComplaintView> outcome(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Ending body,
      Caller caller,
      HttpServletRequest request) {
    boolean advocate = Boolean.TRUE.equals(body.advocate());
    return steps.take(
        request,
        body,
        id,
        () -> outcome.state(id, ifMatch, body.outcome(), advocate, body.reason(), caller.id()));
  }
}
