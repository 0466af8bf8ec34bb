package lidao.complaint.insight;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lidao.chassis.http.Faults;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.http.NotFound;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOnly;
import lidao.complaint.chronicle.Chronicle;
import lidao.complaint.chronicle.Happening;
import lidao.complaint.handling.Complaints;
import lidao.complaint.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/complaints/{id}/root-cause")
@StaffOnly
class RootCauseController {

  private final IdempotentRequests requests;
  private final Complaints complaints;
  private final RootCauses causes;
  private final Chronicle chronicle;
  private final Clock clock;

  RootCauseController(
      IdempotentRequests requests,
      Complaints complaints,
      RootCauses causes,
      Chronicle chronicle,
      Clock clock) {
    this.requests = requests;
    this.complaints = complaints;
    this.causes = causes;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  /**
   * Why the complaint came about.
   *
   * @param cause in a few words, the same words when it happens again; up to 200 characters
   * @param person who brought it about; left out where nobody did
   */
  record Cause(@Schema(requiredMode = REQUIRED) String cause, @Nullable String person) {

    Cause {
      Faults faults = new Faults().requireText(cause, "cause");
      PlainText.check(faults, "cause", cause, 200);
      PlainText.check(faults, "person", person, 200);
      faults.refuse();
    }
  }

  /** Notes why the complaint came about, in whatever state it is; the last word counts. */
  @Operation(summary = "Notes why the complaint came about")
  @PostMapping
  ResponseEntity<RootCause> note(
      @PathVariable UUID id, @RequestBody Cause body, Caller caller, HttpServletRequest request) {
    return requests.once(request, body, () -> ResponseEntity.ok(noted(id, body, caller.id())));
  }

  /** Why the complaint came about, once that has been noted. */
  @Operation(summary = "Why the complaint came about")
  @GetMapping
  RootCause cause(@PathVariable UUID id) {
    return causes.of(id).orElseThrow(() -> new NotFound("root cause of complaint", id));
  }

  private RootCause noted(UUID id, Cause body, String by) {
    complaints.locked(id).orElseThrow(() -> new NotFound("complaint", id));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String person = body.person() == null || body.person().isBlank() ? null : body.person().strip();
    RootCause cause = new RootCause(body.cause().strip(), person, now, by);
    causes.put(id, cause);
    Map<String, String> data = new TreeMap<>();
    if (person != null) {
      data.put("person", person);
    }
    chronicle.add(
        List.of(new Chronicle.Line(id, now, Happening.ROOT_CAUSE_NOTED, by, cause.cause(), data)));
    return cause;
  }
}
