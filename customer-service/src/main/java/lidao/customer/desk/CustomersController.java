package lidao.customer.desk;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.ETags;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Page;
import lidao.chassis.security.StaffOnly;
import lidao.customer.claim.House;
import lidao.customer.master.ChangeCustomer;
import lidao.customer.master.Customer;
import lidao.customer.master.Customers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The records on file over HTTP. */
@RestController
@RequestMapping(path = "/api/customers", produces = MediaType.APPLICATION_JSON_VALUE)
class CustomersController {

  private final ChangeCustomer change;
  private final Customers customers;
  private final FindCustomers find;
  private final MergePatch mergePatch;
  private final House house;

  CustomersController(
      ChangeCustomer change,
      Customers customers,
      FindCustomers find,
      MergePatch mergePatch,
      House house) {
    this.change = change;
    this.customers = customers;
    this.find = find;
    this.mergePatch = mergePatch;
    this.house = house;
  }

  /** The newest first; {@code q} is a part of a name, or a whole phone number, e-mail or code. */
  @Operation(
      summary =
          "Customers, found by a part of a name, a whole phone number, e-mail address or code")
  @GetMapping
  @StaffOnly
  Page<CustomerView> list(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return find.find(q, cursor, limit);
  }

  /**
   * The record; of a customer whose record was absorbed, the survivor's, with its place as {@code
   * Content-Location}.
   */
  @Operation(
      summary =
          "One customer, with the ETag that a change names; an absorbed id is answered with the survivor")
  @GetMapping("/{customerId}")
  @StaffOnly
  ResponseEntity<CustomerView> one(@PathVariable UUID customerId) {
    Customer customer = onRecord(customerId);
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    if (!customer.id().equals(customerId)) {
      answer.header(HttpHeaders.CONTENT_LOCATION, "/api/customers/" + customer.id());
    }
    return shown(answer, customer);
  }

  /** Every word the customer gave on being written to, the newest first. */
  @Operation(summary = "What a customer agreed to and took back, the newest first")
  @GetMapping("/{customerId}/consents")
  @StaffOnly
  List<ConsentWord> consents(@PathVariable UUID customerId) {
    return find.words(onRecord(customerId).id());
  }

  @Operation(summary = "Replaces what is on file; If-Match names the version that was read")
  @PutMapping("/{customerId}")
  @StaffOnly
  ResponseEntity<CustomerView> replace(
      @PathVariable UUID customerId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody CustomerDetails details) {
    ETags.requiredVersion(ifMatch);
    return shown(ResponseEntity.ok(), change.revise(customerId, ifMatch, details.revision(house)));
  }

  /** A JSON merge patch (RFC 7396): what is given is set, null empties, what is absent stays. */
  @Operation(
      summary =
          "Changes some fields (JSON Merge Patch, RFC 7396); If-Match names the version that was read")
  @PatchMapping(
      path = "/{customerId}",
      consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
  @StaffOnly
  ResponseEntity<CustomerView> patch(
      @PathVariable UUID customerId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode patch) {
    Customer current = onRecord(customerId);
    ETags.requireCurrent(ifMatch, current.version());
    CustomerDetails details = mergePatch.apply(patch, CustomerDetails.of(current));
    return shown(ResponseEntity.ok(), change.revise(customerId, ifMatch, details.revision(house)));
  }

  private Customer onRecord(UUID id) {
    return customers.find(id).orElseThrow(() -> new NotFound("customer", id));
  }

  static ResponseEntity<CustomerView> shown(ResponseEntity.BodyBuilder answer, Customer customer) {
    return answer.eTag(ETags.etag(customer.version())).body(CustomerView.of(customer));
  }
}
