package lidao.complaint.contact;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.Page;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOnly;
import lidao.complaint.handling.OneStep;
import lidao.contract.complaints.ContactChannel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/complaints/{id}/contact-attempts")
@StaffOnly
class ContactController {

  private final OneStep steps;
  private final AttemptContact attempt;
  private final ContactAttempts attempts;

  ContactController(OneStep steps, AttemptContact attempt, ContactAttempts attempts) {
    this.steps = steps;
    this.attempt = attempt;
    this.attempts = attempts;
  }

  /** Notes an attempt to reach the customer, or somebody who may know more. */
  @Operation(summary = "Notes an attempt to reach the customer, or somebody who may know more")
  @ApiResponse(responseCode = "201")
  @PostMapping
  ResponseEntity<ContactAttempt> attempt(
      @PathVariable UUID id,
      @RequestBody NewContactAttempt made,
      Caller caller,
      HttpServletRequest request) {
    return steps.added(request, made, () -> attempt.attempt(id, made, caller.id()));
  }

  /**
   * What the next attempt will be.
   *
   * @param attempt its number within the complaint
   * @param channel the coldest way that the customer may be turned to without a reason: the last
   *     one, at first a visit
   */
  record Next(int attempt, ContactChannel channel) {}

  /** The number of the next attempt, and by which way it needs no reason. */
  @Operation(summary = "The number of the next attempt, and by which way it needs no reason")
  @GetMapping("/next")
  Next next(@PathVariable UUID id) {
    return new Next(attempts.next(id), attempts.rung(id));
  }

  /** The attempts, in their order. */
  @Operation(summary = "The attempts to reach somebody, in their order")
  @GetMapping
  Page<ContactAttempt> attempts(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    Cursor after = Cursor.read(cursor, 1);
    int most = Page.limit(limit);
    List<ContactAttempt> rows = attempts.read(id, after == null ? 0 : after.number(0), most + 1);
    return Page.of(rows, most, row -> Cursor.of(row.attempt()));
  }
}
