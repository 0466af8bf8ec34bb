package lidao.customer.desk;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.Conflict;
import lidao.chassis.http.ETags;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Page;
import lidao.chassis.security.Caller;
import lidao.chassis.security.Roles;
import lidao.chassis.security.StaffOnly;
import lidao.chassis.security.StaffOrIntegrator;
import lidao.customer.claim.Claim;
import lidao.customer.master.ChangeCustomer;
import lidao.customer.master.Customer;
import lidao.customer.master.Customers;
import lidao.customer.master.TakeIn;
import lidao.customer.master.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The master file over HTTP. */
@RestController
@RequestMapping(path = "/api/customers", produces = MediaType.APPLICATION_JSON_VALUE)
class CustomersController {

  private final IdempotentRequests idempotent;
  private final TakeIn takeIn;
  private final ChangeCustomer change;
  private final Customers customers;
  private final FindCustomers find;
  private final MergePatch mergePatch;
  private final String houseCountry;

  CustomersController(
      IdempotentRequests idempotent,
      TakeIn takeIn,
      ChangeCustomer change,
      Customers customers,
      FindCustomers find,
      MergePatch mergePatch,
      @Value("${lidao.house.country:CN}") String houseCountry) {
    this.idempotent = idempotent;
    this.takeIn = takeIn;
    this.change = change;
    this.customers = customers;
    this.find = find;
    this.mergePatch = mergePatch;
    this.houseCountry = houseCountry;
  }

  /** 201 for somebody new; 200 with the record on file for somebody we know. */
  @PostMapping
  @StaffOrIntegrator
  @ApiResponse(responseCode = "201", description = "Somebody new", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "200", description = "Somebody on file", useReturnTypeSchema = true)
  ResponseEntity<CustomerView> register(
      HttpServletRequest request, Caller caller, @RequestBody Registration registration) {
    Claim claim = registration.claim(setter(caller), houseCountry);
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
    String customerIds =
        unclear.customers().isEmpty()
            ? ""
            : " ("
                + String.join(", ", unclear.customers().stream().map(UUID::toString).toList())
                + ")";
    throw new Conflict(
        unclear.field() + (unclear.field().isEmpty() ? "" : ": ") + unclear.reason() + customerIds);
  }

  private ResponseEntity<CustomerView> onFile(UUID id) {
    return answer(ResponseEntity.ok().location(place(id)), id);
  }

  private ResponseEntity<CustomerView> answer(ResponseEntity.BodyBuilder answer, UUID id) {
    return shown(answer, customers.find(id).orElseThrow());
  }

  /** The newest first; {@code q} is a part of a name, or a whole phone number, e-mail or code. */
  @GetMapping
  @StaffOnly
  Page<CustomerView> list(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return find.find(q, cursor, limit);
  }

  @GetMapping("/{customerId}")
  @StaffOnly
  ResponseEntity<CustomerView> one(@PathVariable UUID customerId) {
    return shown(ResponseEntity.ok(), onRecord(customerId));
  }

  /** Every word the customer gave on being written to, the newest first. */
  @GetMapping("/{customerId}/consents")
  @StaffOnly
  List<ConsentWord> consents(@PathVariable UUID customerId) {
    onRecord(customerId);
    return find.words(customerId);
  }

  @PutMapping("/{customerId}")
  @StaffOnly
  ResponseEntity<CustomerView> replace(
      @PathVariable UUID customerId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody CustomerDetails details) {
    ETags.requiredVersion(ifMatch);
    return shown(
        ResponseEntity.ok(), change.revise(customerId, ifMatch, details.revision(houseCountry)));
  }

  /** A JSON merge patch (RFC 7396): what is given is set, null empties, what is absent stays. */
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
    return shown(
        ResponseEntity.ok(), change.revise(customerId, ifMatch, details.revision(houseCountry)));
  }

  private Customer onRecord(UUID id) {
    return customers.find(id).orElseThrow(() -> new NotFound("customer", id));
  }

  private static ResponseEntity<CustomerView> shown(
      ResponseEntity.BodyBuilder answer, Customer customer) {
    return answer.eTag(ETags.etag(customer.version())).body(CustomerView.of(customer));
  }

  private static URI place(UUID id) {
    return URI.create("/api/customers/" + id);
  }

  static String setter(Caller caller) {
    return caller.is(Roles.STAFF) ? Claim.STAFF : Claim.setterOf(caller.client());
  }
}
