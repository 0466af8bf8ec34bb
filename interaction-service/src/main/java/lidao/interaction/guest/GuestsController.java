package lidao.interaction.guest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import lidao.chassis.security.StaffOnly;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Briefs staff on a guest. */
@RestController
@StaffOnly
class GuestsController {

  private final BriefOnGuest briefOnGuest;

  GuestsController(BriefOnGuest briefOnGuest) {
    this.briefOnGuest = briefOnGuest;
  }

  @Operation(
      summary =
          "What whoever receives a guest should know: last visit and seat, how to address, what is open")
  @GetMapping("/api/interactions/guests/{customerId}/brief")
  GuestBrief brief(@PathVariable UUID customerId) {
    return briefOnGuest.brief(customerId);
  }
}
