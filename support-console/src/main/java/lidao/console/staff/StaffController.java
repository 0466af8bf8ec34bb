package lidao.console.staff;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.ETags;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Page;
import lidao.chassis.security.Caller;
import lidao.chassis.security.SupervisorOrOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets those who lead, and those who keep the system running, keep the list of who works here. */
@RestController
@SupervisorOrOperator
@RequestMapping("/api/staff")
class StaffController {

  private final Staff staff;
  private final KeepStaff keep;
  private final IdempotentRequests requests;

  StaffController(Staff staff, KeepStaff keep, IdempotentRequests requests) {
    this.staff = staff;
    this.keep = keep;
    this.requests = requests;
  }

  @Operation(summary = "Who works here, and who did, by user name")
  @GetMapping
  Page<StaffMember> list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    int most = Page.limit(limit);
    Cursor after = Cursor.read(cursor, 1);
    List<StaffMember> found = staff.list(after == null ? "" : after.text(0), most + 1);
    return Page.of(found, most, member -> Cursor.of(member.userName()));
  }

  @Operation(summary = "One of them, with the ETag that a change names")
  @GetMapping("/{id}")
  ResponseEntity<StaffMember> get(@PathVariable String id) {
    StaffMember member =
        staff.find(id).orElseThrow(() -> new NotFound("staff member", id)).member();
    return shown(ResponseEntity.ok(), member);
  }

  /** Takes somebody on; only a supervisor makes a supervisor. */
  @Operation(summary = "Adds somebody who works here; a supervisor only by a supervisor")
  @PostMapping
  ResponseEntity<StaffMember> add(
      @RequestBody StaffInput.Joining joining, Caller caller, HttpServletRequest request) {
    return requests.once(
        request,
        joining.withoutPassword(),
        () -> {
          StaffMember member = keep.add(UUID.randomUUID().toString(), joining, caller.roles());
          return shown(ResponseEntity.created(URI.create("/api/staff/" + member.id())), member);
        });
  }

  /** Changes what is given; a new password or a closed account signs them out everywhere. */
  @Operation(
      summary =
          "Changes what is given: roles, rank, duty, password; If-Match names the version that was read")
  @PatchMapping("/{id}")
  ResponseEntity<StaffMember> change(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody StaffInput.Change change,
      Caller caller) {
    long seen = ETags.requiredVersion(ifMatch);
    return shown(ResponseEntity.ok(), keep.change(id, seen, change, caller.roles()));
  }

  private static ResponseEntity<StaffMember> shown(
      ResponseEntity.BodyBuilder answer, StaffMember member) {
    return answer.eTag(ETags.etag(member.version())).body(member);
  }
}
