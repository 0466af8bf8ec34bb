package lidao.customer.desk;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.ETags;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOnly;
import lidao.chassis.security.SupervisorOnly;
import lidao.contract.customers.Relation;
import lidao.customer.master.AbsorbCustomer;
import lidao.customer.master.AbsorbedCustomers;
import lidao.customer.master.Absorption;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Merging two records of one customer: first seen, then done. */
@RestController
@RequestMapping(path = "/api/customers/{customerId}", produces = MediaType.APPLICATION_JSON_VALUE)
class MergesController {

  private final IdempotentRequests idempotent;
  private final AbsorbCustomer absorb;
  private final AbsorbedCustomers absorbed;
  private final FindDuplicates duplicates;

  MergesController(
      IdempotentRequests idempotent,
      AbsorbCustomer absorb,
      AbsorbedCustomers absorbed,
      FindDuplicates duplicates) {
    this.idempotent = idempotent;
    this.absorb = absorb;
    this.absorbed = absorbed;
    this.duplicates = duplicates;
  }

  /** Who may be the same person, or of the same household: those who share a way to be reached. */
  @Operation(summary = "Who may be the same person as this customer, or of the same household")
  @GetMapping("/duplicates")
  @StaffOnly
  List<FindDuplicates.Duplicate> duplicates(@PathVariable UUID customerId) {
    return duplicates.of(absorbed.current(customerId));
  }

  /** Whose records this one holds, the last absorbed first. */
  @Operation(summary = "Whose records this customer's holds, the last absorbed first")
  @GetMapping("/merges")
  @StaffOnly
  List<AbsorbedCustomers.Absorbed> merges(@PathVariable UUID customerId) {
    return absorbed.of(absorbed.current(customerId));
  }

  /** What absorbing the other record would do; nothing is changed. The ETag is this record's. */
  @Operation(summary = "What absorbing another record would do; nothing is changed")
  @GetMapping("/merge")
  @StaffOnly
  ResponseEntity<MergeView> preview(
      @PathVariable UUID customerId,
      @RequestParam("absorbed") UUID other,
      @RequestParam(required = false) @Nullable Relation relation) {
    Absorption seen = absorb.preview(customerId, other, relation);
    return ResponseEntity.ok().eTag(ETags.etag(seen.survivor().version())).body(MergeView.of(seen));
  }

  /** Makes the other record a part of this one; its id leads here for ever. It is not undone. */
  @Operation(
      summary =
          "Makes another record a part of this one, for good; If-Match names the version that was"
              + " read")
  @PostMapping("/merge")
  @SupervisorOnly
  ResponseEntity<MergeView> merge(
      HttpServletRequest request,
      Caller caller,
      @PathVariable UUID customerId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody MergeRequest asked) {
    if (asked.absorbed() == null) {
      throw InvalidInput.field("absorbed", "is required: the id of the other record");
    }
    return idempotent.once(
        request,
        asked,
        () -> {
          ETags.requiredVersion(ifMatch);
          Absorption done =
              absorb.absorb(
                  customerId,
                  ifMatch,
                  asked.absorbed(),
                  asked.absorbedVersion(),
                  asked.relation(),
                  caller.id());
          return ResponseEntity.ok()
              .eTag(ETags.etag(done.after().version()))
              .body(MergeView.of(done));
        });
  }
}
