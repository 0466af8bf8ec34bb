package lidao.customer.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import lidao.chassis.http.ETags;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.http.NotFound;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOrIntegrator;
import lidao.customer.claim.Claim;
import lidao.customer.claim.House;
import lidao.customer.desk.CustomerView.HonoureeView;
import lidao.customer.master.ChangeCustomer;
import lidao.customer.master.Customer;
import lidao.customer.master.Customers;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Those of a household whose birthday is kept. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class HonoureesController {

  private final IdempotentRequests idempotent;
  private final ChangeCustomer change;
  private final Customers customers;
  private final House house;

  HonoureesController(
      IdempotentRequests idempotent, ChangeCustomer change, Customers customers, House house) {
    this.idempotent = idempotent;
    this.change = change;
    this.customers = customers;
    this.house = house;
  }

  /** 201 for somebody new in the household; 200 for one who is known, with the day corrected. */
  @Operation(summary = "Adds somebody of the household whose birthday or other day is kept")
  @PostMapping("/api/customers/{customerId}/honourees")
  @StaffOrIntegrator
  @ApiResponse(responseCode = "201", description = "Somebody new", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "200", description = "Somebody known", useReturnTypeSchema = true)
  ResponseEntity<HonoureeView> honour(
      HttpServletRequest request,
      Caller caller,
      @PathVariable UUID customerId,
      @RequestBody NewHonouree honouree) {
    Claim.Person person = honouree.checked(house);
    return idempotent.once(
        request,
        honouree,
        () -> {
          Customer before =
              customers.find(customerId).orElseThrow(() -> new NotFound("customer", customerId));
          Customer after =
              change.honour(customerId, RegistrationsController.setter(caller), person);
          boolean added = after.honourees().size() > before.honourees().size();
          return ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.OK)
              .eTag(ETags.etag(after.version()))
              .location(URI.create("/api/customers/" + customerId))
              .body(HonoureeView.of(after, after.honoureeMeant(person)));
        });
  }
}
