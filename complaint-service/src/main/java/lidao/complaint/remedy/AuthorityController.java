package lidao.complaint.remedy;

import io.swagger.v3.oas.annotations.Operation;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOnly;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@StaffOnly
class AuthorityController {

  private final AuthoritySettings settings;

  AuthorityController(AuthoritySettings settings) {
    this.settings = settings;
  }

  /** How much the caller may give away without asking anybody. */
  @Operation(summary = "How much the caller may give away without asking anybody")
  @GetMapping("/api/complaints/authority")
  Authority mine(Caller caller) {
    return settings.of(caller.roles());
  }
}
