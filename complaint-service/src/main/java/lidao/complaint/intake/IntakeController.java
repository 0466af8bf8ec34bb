package lidao.complaint.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import lidao.chassis.db.GroupCommit;
import lidao.chassis.http.ETags;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOrIntegrator;
import lidao.complaint.handling.ComplaintView;
import lidao.messaging.trace.Traces;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@StaffOrIntegrator
class IntakeController {

  private final IdempotentRequests requests;
  private final CheckReport check;
  private final FileComplaint fileComplaint;
  private final GroupCommit<Reported, ComplaintView> filings;
  private final Traces traces;

  IntakeController(
      IdempotentRequests requests,
      CheckReport check,
      FileComplaint fileComplaint,
      GroupCommit<Reported, ComplaintView> filings,
      Traces traces) {
    this.requests = requests;
    this.check = check;
    this.fileComplaint = fileComplaint;
    this.filings = filings;
    this.traces = traces;
  }

  /**
   * Files a complaint. A customerCode is read as the calling client's own; a customer nobody knows
   * does not hold the complaint up.
   */
  @Operation(summary = "Files a complaint, of a known customer or not")
  @ApiResponse(responseCode = "201")
  @PostMapping("/api/complaints")
  ResponseEntity<ComplaintView> file(
      @RequestBody NewComplaint complaint, Caller caller, HttpServletRequest request) {
    check.faults(complaint.report()).refuse();
    Reported reported =
        new Reported(complaint.report(), "/" + caller.client(), caller.id(), traces.current());
    // A key is claimed, and its answer kept, in the transaction of its own filing.
    return request.getHeader(IdempotentRequests.KEY) == null
        ? created(filings.commit(reported))
        : requests.once(
            request, complaint, () -> created(fileComplaint.file(List.of(reported)).get(0)));
  }

  private static ResponseEntity<ComplaintView> created(ComplaintView filed) {
    return ResponseEntity.created(URI.create("/api/complaints/" + filed.id()))
        .eTag(ETags.etag(filed.version()))
        .body(filed);
  }
}
