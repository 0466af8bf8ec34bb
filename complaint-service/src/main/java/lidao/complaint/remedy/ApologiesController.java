package lidao.complaint.remedy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOnly;
import lidao.complaint.handling.OneStep;
import lidao.complaint.remedy.RemedyRequests.NewApology;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/complaints/{id}/apologies")
@StaffOnly
class ApologiesController {

  private final OneStep steps;
  private final Apologise apologise;

  ApologiesController(OneStep steps, Apologise apologise) {
    this.steps = steps;
    this.apologise = apologise;
  }

  /** Notes that the caller has apologised. */
  @Operation(summary = "Notes that the caller has apologised to the customer")
  @ApiResponse(responseCode = "201")
  @PostMapping
  ResponseEntity<Apology> apologise(
      @PathVariable UUID id,
      @RequestBody NewApology made,
      Caller caller,
      HttpServletRequest request) {
    return steps.added(request, made, () -> apologise.apologise(id, made, caller.id()));
  }

  /** The apologies, the oldest first. */
  @Operation(summary = "The apologies for a complaint, the oldest first")
  @GetMapping
  List<Apology> apologies(@PathVariable UUID id) {
    return apologise.of(id);
  }
}
