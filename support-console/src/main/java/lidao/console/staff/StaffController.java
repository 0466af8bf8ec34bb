package lidao.console.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import lidao.chassis.http.Conflict;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.ETags;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Page;
import lidao.chassis.http.PreconditionFailed;
import lidao.chassis.security.Roles;
import lidao.chassis.security.SupervisorOnly;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets supervisors keep the list of those who work here. */
@RestController
@SupervisorOnly
@RequestMapping("/api/staff")
class StaffController {

  private final Staff staff;
  private final PasswordEncoder passwords;
  private final IdempotentRequests requests;

  StaffController(Staff staff, PasswordEncoder passwords, IdempotentRequests requests) {
    this.staff = staff;
    this.passwords = passwords;
    this.requests = requests;
  }

  @GetMapping
  Page<StaffMember> list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    int most = Page.limit(limit);
    Cursor after = Cursor.read(cursor, 1);
    List<StaffMember> found = staff.list(after == null ? "" : after.text(0), most + 1);
    return Page.of(found, most, member -> Cursor.of(member.userName()));
  }

  @GetMapping("/{id}")
  ResponseEntity<StaffMember> get(@PathVariable String id) {
    StaffMember member = find(id).member();
    return ResponseEntity.ok().eTag(ETags.etag(member.version())).body(member);
  }

  @PostMapping
  ResponseEntity<StaffMember> add(
      @RequestBody StaffInput.Joining joining, HttpServletRequest request) {
    joining.check();
    return requests.once(
        request,
        joining.withoutPassword(),
        () -> {
          StaffMember member =
              StaffMember.joining(
                  joining.userName(),
                  joining.displayName(),
                  joining.roles(),
                  joining.language() == null ? "zh-CN" : joining.language());
          staff.add(member, passwords.encode(joining.password()));
          return ResponseEntity.created(URI.create("/api/staff/" + member.id()))
              .eTag(ETags.etag(member.version()))
              .body(member);
        });
  }

  /** Changes what is given; a new password or a lost role signs them out everywhere. */
  @PatchMapping("/{id}")
  @Transactional
  ResponseEntity<StaffMember> change(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody StaffInput.Change change) {
    Staff.Account account = find(id);
    StaffMember old = account.member();
    ETags.requireCurrent(ifMatch, old.version());
    StaffMember changed = change.applied(old);
    boolean leads = changed.active() && changed.roles().contains(Roles.SUPERVISOR);
    if (!leads && staff.otherSupervisors(id) == 0) {
      throw new Conflict("Nobody else is an active supervisor; name another one first.");
    }
    boolean signOut = change.password() != null || !changed.active();
    Instant since =
        signOut ? Instant.now().truncatedTo(ChronoUnit.MILLIS) : account.signedInSince();
    String hash = change.password() == null ? null : passwords.encode(change.password());
    if (!staff.change(changed, hash, since)) {
      throw new PreconditionFailed(old.version(), find(id).member().version());
    }
    return get(id);
  }

  private Staff.Account find(String id) {
    return staff.find(id).orElseThrow(() -> new NotFound("staff member", id));
  }
}
