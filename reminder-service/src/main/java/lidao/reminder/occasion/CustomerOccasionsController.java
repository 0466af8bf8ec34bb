package lidao.reminder.occasion;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lidao.chassis.http.NotFound;
import lidao.chassis.security.StaffOnly;
import lidao.contract.StatedDate;
import lidao.contract.customers.CustomerProfile;
import lidao.profiles.Profiles;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A customer's occasions over HTTP. */
@RestController
@StaffOnly
@RequestMapping("/api/reminders/customers/{customerId}/occasions")
class CustomerOccasionsController {

  private final Profiles profiles;
  private final NextOccasions next;
  private final KeepOwnDay keepOwnDay;

  CustomerOccasionsController(Profiles profiles, NextOccasions next, KeepOwnDay keepOwnDay) {
    this.profiles = profiles;
    this.next = next;
    this.keepOwnDay = keepOwnDay;
  }

  /** When each comes round next, worded in the reader's language (Accept-Language). */
  @Operation(summary = "When each of a customer's occasions comes round next")
  @GetMapping
  List<NextOccasions.Next> occasions(@PathVariable UUID customerId, Locale reader) {
    return next.of(found(customerId), reader);
  }

  /** Keeps the customer's own day of an occasion, as the customer said it; again changes it. */
  @Operation(summary = "Keeps a customer's own day of an occasion")
  @PutMapping("/{code}")
  List<NextOccasions.Next> keep(
      @PathVariable UUID customerId,
      @PathVariable String code,
      @RequestBody StatedDate said,
      Locale reader) {
    CustomerProfile profile = found(customerId);
    keepOwnDay.keep(profile, code, said);
    return next.of(profile, reader);
  }

  /** Keeps it no longer. */
  @Operation(summary = "Keeps a customer's own day no longer")
  @DeleteMapping("/{code}")
  ResponseEntity<Void> forget(@PathVariable UUID customerId, @PathVariable String code) {
    keepOwnDay.forget(profiles.current(customerId), code);
    return ResponseEntity.noContent().build();
  }

  private CustomerProfile found(UUID customerId) {
    return profiles.find(customerId).orElseThrow(() -> new NotFound("customer", customerId));
  }
}
