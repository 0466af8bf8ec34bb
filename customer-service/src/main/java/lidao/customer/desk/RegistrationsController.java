package lidao.customer.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.Conflict;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.http.Sentence;
import lidao.chassis.security.Caller;
import lidao.chassis.security.Roles;
import lidao.chassis.security.StaffOrIntegrator;
import lidao.customer.claim.Claim;
import lidao.customer.claim.House;
import lidao.customer.master.Customers;
import lidao.customer.master.TakeIn;
import lidao.customer.master.Taken;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registering customers over HTTP, by staff or another system: each is a claim like any other. */
@RestController
@RequestMapping(path = "/api/customers", produces = MediaType.APPLICATION_JSON_VALUE)
class RegistrationsController {

  private final IdempotentRequests idempotent;
  private final TakeIn takeIn;
  private final Customers customers;
  private final House house;

  RegistrationsController(
      IdempotentRequests idempotent, TakeIn takeIn, Customers customers, House house) {
    this.idempotent = idempotent;
    this.takeIn = takeIn;
    this.customers = customers;
    this.house = house;
  }

  /** 201 for somebody new; 200 with the record on file for somebody we know. */
  @Operation(
      summary =
          "Registers a customer: 201 for a new one, 200 for one on file, 409 where it is not clear"
              + " who is meant")
  @PostMapping
  @StaffOrIntegrator
  @ApiResponse(responseCode = "201", description = "Somebody new", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "200", description = "Somebody on file", useReturnTypeSchema = true)
  ResponseEntity<CustomerView> register(
      HttpServletRequest request, Caller caller, @RequestBody Registration registration) {
    Claim claim = registration.claim(setter(caller), house);
    return idempotent.once(
        request, registration, () -> taken(takeIn.takeIn(List.of(claim)).get(0)));
  }

  private ResponseEntity<CustomerView> taken(Taken taken) {
    if (taken instanceof Taken.Created created) {
      return answer(ResponseEntity.created(place(created.customerId())), created.customerId());
    }
    if (taken instanceof Taken.Updated updated) {
      return onFile(updated.customerId());
    }
    if (taken instanceof Taken.Unchanged unchanged) {
      return onFile(unchanged.customerId());
    }
    Taken.Unclear unclear = (Taken.Unclear) taken;
    throw new Conflict(sentence(unclear));
  }

  private static Sentence sentence(Taken.Unclear unclear) {
    Sentence said =
        unclear.field().isEmpty()
            ? unclear.reason()
            : Sentence.of("{0}: {1}", unclear.field(), unclear.reason());
    return unclear.customers().isEmpty()
        ? said
        : Sentence.of(
            "{0} ({1})",
            said, String.join(", ", unclear.customers().stream().map(UUID::toString).toList()));
  }

  private ResponseEntity<CustomerView> onFile(UUID id) {
    return answer(ResponseEntity.ok().location(place(id)), id);
  }

  private ResponseEntity<CustomerView> answer(ResponseEntity.BodyBuilder answer, UUID id) {
    return CustomersController.shown(answer, customers.find(id).orElseThrow());
  }

  private static URI place(UUID id) {
    return URI.create("/api/customers/" + id);
  }

  static String setter(Caller caller) {
    return caller.is(Roles.STAFF) ? Claim.STAFF : Claim.setterOf(caller.client());
  }
}
