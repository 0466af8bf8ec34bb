package lidao.complaint.handling;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOnly;
import lidao.complaint.handling.StepRequests.Note;
import lidao.complaint.handling.StepRequests.Owner;
import lidao.complaint.handling.StepRequests.Reopening;
import lidao.complaint.handling.StepRequests.Resolution;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The steps of a complaint. Each answers the complaint as it then is; 409 where the state forbids
 * the step, 412 where If-Match is sent and the complaint has changed since.
 */
@RestController
@RequestMapping("/api/complaints/{id}")
@StaffOnly
class StepsController {

  private final OneStep steps;
  private final AcknowledgeComplaint acknowledge;
  private final AnswerComplaint answer;
  private final ResolveComplaint resolve;
  private final ReopenComplaint reopen;
  private final CloseComplaint close;
  private final AssignComplaint assign;

  StepsController(
      OneStep steps,
      AcknowledgeComplaint acknowledge,
      AnswerComplaint answer,
      ResolveComplaint resolve,
      ReopenComplaint reopen,
      CloseComplaint close,
      AssignComplaint assign) {
    this.steps = steps;
    this.acknowledge = acknowledge;
    this.answer = answer;
    this.resolve = resolve;
    this.reopen = reopen;
    this.close = close;
    this.assign = assign;
  }

  /** The customer was given the holding answer. */
  @Operation(summary = "The customer was given the holding answer")
  @PostMapping("/acknowledgement")
  ResponseEntity<ComplaintView> acknowledge(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable Note note,
      Caller caller,
      HttpServletRequest request) {
    return steps.take(
        request, note, id, () -> acknowledge.acknowledge(id, ifMatch, Note.of(note), caller.id()));
  }

  /** The customer was given a first answer in substance. */
  @Operation(summary = "The customer was given a first answer in substance")
  @PostMapping("/answer")
  ResponseEntity<ComplaintView> answer(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable Note note,
      Caller caller,
      HttpServletRequest request) {
    return steps.take(
        request, note, id, () -> answer.answer(id, ifMatch, Note.of(note), caller.id()));
  }

  /** The matter is put right, as far as we know. */
  @Operation(summary = "The matter is put right, as far as we know")
  @PostMapping("/resolution")
  ResponseEntity<ComplaintView> resolve(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Resolution body,
      Caller caller,
      HttpServletRequest request) {
    return steps.take(
        request, body, id, () -> resolve.resolve(id, ifMatch, body.resolution(), caller.id()));
  }

  /** The matter is not put right after all. */
  @Operation(summary = "The matter is not put right after all")
  @PostMapping("/reopening")
  ResponseEntity<ComplaintView> reopen(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Reopening body,
      Caller caller,
      HttpServletRequest request) {
    return steps.take(
        request, body, id, () -> reopen.reopen(id, ifMatch, body.reason(), caller.id()));
  }

  /** The complaint has come to its end. */
  @Operation(summary = "The complaint has come to its end")
  @PostMapping("/closing")
  ResponseEntity<ComplaintView> close(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable Note note,
      Caller caller,
      HttpServletRequest request) {
    return steps.take(
        request, note, id, () -> close.close(id, ifMatch, Note.of(note), caller.id()));
  }

  /** Somebody takes the complaint over. */
  @Operation(summary = "Somebody takes the complaint over")
  @PostMapping("/owner")
  ResponseEntity<ComplaintView> own(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Owner body,
      Caller caller,
      HttpServletRequest request) {
    return steps.take(
        request,
        body,
        id,
        () -> assign.assign(id, ifMatch, body.owner(), body.note(), caller.id()));
  }
}
