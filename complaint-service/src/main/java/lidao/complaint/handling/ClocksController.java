package lidao.complaint.handling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.chassis.http.ETags;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOnly;
import lidao.complaint.deadline.Wait;
import lidao.complaint.deadline.Waits;
import lidao.complaint.handling.ClockRequests.Grade;
import lidao.complaint.handling.ClockRequests.Pause;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What moves a complaint's deadlines; each step answers the complaint as it then is. */
@RestController
@RequestMapping("/api/complaints/{id}")
@StaffOnly
class ClocksController {

  private final IdempotentRequests requests;
  private final ComplaintViews views;
  private final Waits waits;
  private final PauseComplaint pauses;
  private final RegradeComplaint grades;

  ClocksController(
      IdempotentRequests requests,
      ComplaintViews views,
      Waits waits,
      PauseComplaint pauses,
      RegradeComplaint grades) {
    this.requests = requests;
    this.views = views;
    this.waits = waits;
    this.pauses = pauses;
    this.grades = grades;
  }

  /** The complaint is graver, or less grave, than was thought; its deadlines are counted again. */
  @Operation(summary = "The complaint is graver, or less grave, than was thought")
  @PostMapping("/severity")
  ResponseEntity<ComplaintView> regrade(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Grade body,
      Caller caller,
      HttpServletRequest request) {
    return requests.once(
        request,
        body,
        () -> {
          grades.regrade(id, ifMatch, body.severity(), body.reason(), caller.id());
          return shown(ResponseEntity.ok(), id);
        });
  }

  /** We wait for the customer: the clocks stand, but for the holding answer's. */
  @Operation(summary = "We wait for the customer: the clocks stand, but for the holding answer's")
  @ApiResponse(responseCode = "201")
  @PostMapping("/pauses")
  ResponseEntity<ComplaintView> pause(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Pause body,
      Caller caller,
      HttpServletRequest request) {
    return requests.once(
        request,
        body,
        () -> {
          UUID pause =
              pauses.pause(id, ifMatch, body.from(), body.until(), body.reason(), caller.id());
          URI there = URI.create("/api/complaints/" + id + "/pauses/" + pause);
          return shown(ResponseEntity.created(there), id);
        });
  }

  /** The customer has answered: the clocks go on. */
  @Operation(summary = "The customer has answered: the clocks go on")
  @PostMapping("/pauses/{pauseId}/end")
  ResponseEntity<ComplaintView> resume(
      @PathVariable UUID id,
      @PathVariable UUID pauseId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller,
      HttpServletRequest request) {
    return requests.once(
        request,
        null,
        () -> {
          pauses.end(id, pauseId, ifMatch, caller.id());
          return shown(ResponseEntity.ok(), id);
        });
  }

  /** The times in which we waited, or wait, for the customer; the earliest first. */
  @Operation(summary = "The times in which we waited, or wait, for the customer")
  @GetMapping("/pauses")
  Map<String, List<Wait>> pauses(@PathVariable UUID id) {
    return Map.of("items", waits.of(views.get(id).id()));
  }

  /** One of them. */
  @Operation(summary = "A time in which we waited, or wait, for the customer")
  @GetMapping("/pauses/{pauseId}")
  Wait pause(@PathVariable UUID id, @PathVariable UUID pauseId) {
    return pauses.found(id, pauseId);
  }

  private ResponseEntity<ComplaintView> shown(ResponseEntity.BodyBuilder answer, UUID id) {
    ComplaintView complaint = views.get(id);
    return answer.eTag(ETags.etag(complaint.version())).body(complaint);
  }
}
