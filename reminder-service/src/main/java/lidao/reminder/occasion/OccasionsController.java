package lidao.reminder.occasion;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lidao.chassis.http.NotFound;
import lidao.chassis.security.StaffOnly;
import lidao.profiles.Profiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A customer's occasions over HTTP. */
@RestController
@StaffOnly
@RequestMapping("/api/reminders/customers/{customerId}/occasions")
class OccasionsController {

  private final Profiles profiles;
  private final NextOccasions next;

  OccasionsController(Profiles profiles, NextOccasions next) {
    this.profiles = profiles;
    this.next = next;
  }

  /** When each comes round next, worded in the reader's language (Accept-Language). */
  @GetMapping
  List<NextOccasions.Next> occasions(@PathVariable UUID customerId, Locale reader) {
    return profiles
        .find(customerId)
        .map(profile -> next.of(profile, reader))
        .orElseThrow(() -> new NotFound("customer", customerId));
  }
}
