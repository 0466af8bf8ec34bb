package lidao.complaint.customer;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import lidao.chassis.http.Faults;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOnly;
import lidao.complaint.handling.ComplaintView;
import lidao.complaint.handling.OneStep;
import lidao.complaint.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@StaffOnly
class CustomerController {

  /**
   * Whose complaint it is.
   *
   * @param note how that was found out; for staff only
   */
  record Customer(
      @Schema(requiredMode = REQUIRED) @Nullable UUID customerId, @Nullable String note) {
    Customer {
      Faults faults = new Faults().require(customerId != null, "customerId", "is required");
      PlainText.check(faults, "note", note, 4000);
      faults.refuse();
    }
  }

  private final OneStep steps;
  private final IdentifyCustomer identify;

  CustomerController(OneStep steps, IdentifyCustomer identify) {
    this.steps = steps;
    this.identify = identify;
  }

  /** Says whose complaint it is, or whose it is after all. */
  @Operation(summary = "Says whose complaint it is, or whose it is after all")
  @PostMapping("/api/complaints/{id}/customer")
  ResponseEntity<ComplaintView> identify(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Customer customer,
      Caller caller,
      HttpServletRequest request) {
    return steps.take(
        request,
        customer,
        id,
        () -> identify.byHand(id, ifMatch, customer.customerId(), customer.note(), caller.id()));
  }
}
