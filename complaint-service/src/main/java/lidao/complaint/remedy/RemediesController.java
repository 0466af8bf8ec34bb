package lidao.complaint.remedy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOnly;
import lidao.chassis.security.SupervisorOnly;
import lidao.complaint.handling.OneStep;
import lidao.complaint.remedy.RemedyRequests.Note;
import lidao.complaint.remedy.RemedyRequests.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The remedies of a complaint; 409 where the state of one, or of the complaint, forbids a step. */
@RestController
@RequestMapping("/api/complaints/{id}/remedies")
@StaffOnly
class RemediesController {

  private final OneStep steps;
  private final OfferRemedy offer;
  private final DeliverRemedy deliver;
  private final Remedies remedies;

  RemediesController(OneStep steps, OfferRemedy offer, DeliverRemedy deliver, Remedies remedies) {
    this.steps = steps;
    this.offer = offer;
    this.deliver = deliver;
    this.remedies = remedies;
  }

  /** Offers a remedy; above the caller's authority it is proposed and a supervisor is called. */
  @Operation(summary = "Offers a remedy; above the caller's authority it waits for approval")
  @ApiResponse(responseCode = "201")
  @PostMapping
  ResponseEntity<Remedy> propose(
      @PathVariable UUID id,
      @RequestBody NewRemedy proposed,
      Caller caller,
      HttpServletRequest request) {
    return steps.added(request, proposed, () -> offer.propose(id, proposed, caller));
  }

  /** The remedies, the oldest first. */
  @Operation(summary = "The remedies of a complaint, the oldest first")
  @GetMapping
  List<Remedy> remedies(@PathVariable UUID id) {
    return remedies.of(id);
  }

  /** Lets a remedy be offered that is above the authority of its proposer. */
  @Operation(summary = "Approves a remedy above its proposer's authority")
  @SupervisorOnly
  @PostMapping("/{remedyId}/approval")
  ResponseEntity<Remedy> approve(
      @PathVariable UUID id,
      @PathVariable UUID remedyId,
      @RequestBody(required = false) @Nullable Note note,
      Caller caller,
      HttpServletRequest request) {
    return steps.changed(request, note, () -> offer.approve(id, remedyId, Note.of(note), caller));
  }

  /** Does not let a remedy be offered. */
  @Operation(summary = "Refuses a remedy above its proposer's authority")
  @SupervisorOnly
  @PostMapping("/{remedyId}/refusal")
  ResponseEntity<Remedy> refuse(
      @PathVariable UUID id,
      @PathVariable UUID remedyId,
      @RequestBody Refusal refusal,
      Caller caller,
      HttpServletRequest request) {
    return steps.changed(
        request, refusal, () -> offer.refuse(id, remedyId, refusal.reason(), caller));
  }

  /** The customer takes the offer. */
  @Operation(summary = "The customer takes the offer")
  @PostMapping("/{remedyId}/acceptance")
  ResponseEntity<Remedy> accepted(
      @PathVariable UUID id,
      @PathVariable UUID remedyId,
      @RequestBody(required = false) @Nullable Note note,
      Caller caller,
      HttpServletRequest request) {
    return take(Turn.ACCEPTED, id, remedyId, note, caller, request);
  }

  /** The customer does not want it. */
  @Operation(summary = "The customer does not want what was offered")
  @PostMapping("/{remedyId}/rejection")
  ResponseEntity<Remedy> rejected(
      @PathVariable UUID id,
      @PathVariable UUID remedyId,
      @RequestBody(required = false) @Nullable Note note,
      Caller caller,
      HttpServletRequest request) {
    return take(Turn.REJECTED, id, remedyId, note, caller, request);
  }

  /** The customer has what was accepted. */
  @Operation(summary = "The customer has what was accepted")
  @PostMapping("/{remedyId}/delivery")
  ResponseEntity<Remedy> delivered(
      @PathVariable UUID id,
      @PathVariable UUID remedyId,
      @RequestBody(required = false) @Nullable Note note,
      Caller caller,
      HttpServletRequest request) {
    return take(Turn.DELIVERED, id, remedyId, note, caller, request);
  }

  private ResponseEntity<Remedy> take(
      Turn turn,
      UUID id,
      UUID remedyId,
      @Nullable Note note,
      Caller caller,
      HttpServletRequest request) {
    return steps.changed(
        request, note, () -> deliver.take(turn, id, remedyId, Note.of(note), caller.id()));
  }
}
