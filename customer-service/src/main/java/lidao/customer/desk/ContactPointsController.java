package lidao.customer.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.ETags;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.http.NotFound;
import lidao.chassis.security.StaffOnly;
import lidao.customer.claim.Claim;
import lidao.customer.claim.Field;
import lidao.customer.claim.House;
import lidao.customer.master.Customer;
import lidao.customer.master.Customers;
import lidao.customer.master.EditContacts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One customer's e-mail addresses, phone numbers and postal address, each by itself. */
@RestController
@StaffOnly
@RequestMapping(
    path = "/api/customers/{customerId}/contact-points",
    produces = MediaType.APPLICATION_JSON_VALUE)
class ContactPointsController {

  private final Customers customers;
  private final EditContacts edit;
  private final IdempotentRequests idempotent;
  private final House house;

  ContactPointsController(
      Customers customers, EditContacts edit, IdempotentRequests idempotent, House house) {
    this.customers = customers;
    this.edit = edit;
    this.idempotent = idempotent;
    this.house = house;
  }

  /** The preferred first. The ETag is the customer's. */
  @Operation(summary = "Phones, e-mail addresses and others of a customer")
  @GetMapping
  ResponseEntity<List<ContactPointView>> list(@PathVariable UUID customerId) {
    Customer customer = onRecord(customerId);
    return ResponseEntity.ok()
        .eTag(ETags.etag(customer.version()))
        .body(ContactPointView.all(customer));
  }

  /** Adds one; whoever has it already keeps it. */
  @Operation(summary = "Adds a way to reach a customer; one that is there already stays as it is")
  @PostMapping
  @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
  ResponseEntity<ContactPointView> add(
      HttpServletRequest request,
      @PathVariable UUID customerId,
      @RequestBody ContactPointInput input) {
    Claim said = said(customerId, input);
    return idempotent.once(
        request,
        input,
        () -> {
          Customer after = edit.add(customerId, said);
          ContactPointView point = shown(after, said);
          return ResponseEntity.created(place(customerId, point))
              .eTag(ETags.etag(after.version()))
              .body(point);
        });
  }

  /** Corrects one in its place; the old value is taken off. */
  @Operation(
      summary =
          "Corrects one in its place; If-Match names the version of the customer that was read")
  @PutMapping("/{contactPointId}")
  ResponseEntity<ContactPointView> correct(
      @PathVariable UUID customerId,
      @PathVariable UUID contactPointId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody ContactPointInput input) {
    ETags.requiredVersion(ifMatch);
    Claim said = said(customerId, input);
    Customer after = edit.correct(customerId, String.valueOf(ifMatch), contactPointId, said);
    ContactPointView point = shown(after, said);
    return ResponseEntity.ok()
        .location(place(customerId, point))
        .eTag(ETags.etag(after.version()))
        .body(point);
  }

  /** Takes one off; no file and no report brings it back. */
  @Operation(summary = "Takes one away; If-Match names the version of the customer that was read")
  @DeleteMapping("/{contactPointId}")
  @ApiResponse(responseCode = "204")
  ResponseEntity<Void> remove(
      @PathVariable UUID customerId,
      @PathVariable UUID contactPointId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    ETags.requiredVersion(ifMatch);
    Customer after = edit.remove(customerId, String.valueOf(ifMatch), contactPointId);
    return ResponseEntity.noContent().eTag(ETags.etag(after.version())).build();
  }

  private Claim said(UUID customerId, ContactPointInput input) {
    return input.checked(house, onRecord(customerId).text(Field.COUNTRY));
  }

  private static ContactPointView shown(Customer after, Claim said) {
    return said.contacts().isEmpty()
        ? ContactPointView.post(after)
        : ContactPointView.of(after, said.contacts().get(0));
  }

  private Customer onRecord(UUID id) {
    return customers.find(id).orElseThrow(() -> new NotFound("customer", id));
  }

  private static URI place(UUID customerId, ContactPointView point) {
    return URI.create("/api/customers/" + customerId + "/contact-points/" + point.id());
  }
}
