package lidao.interaction.contact;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.Conflict;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Page;
import lidao.chassis.security.StaffOnly;
import lidao.profiles.Profiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contacts that wait for their customer, and staff who know whose they are. */
@RestController
@RequestMapping("/api/interactions")
@StaffOnly
class UnmatchedController {

  private static final UUID FIRST = new UUID(0, 0);

  /** Whose contact it is. */
  record Owner(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID customerId) {}

  private final WaitingContacts waiting;
  private final CompleteContacts completeContacts;
  private final Interactions interactions;
  private final Profiles profiles;
  private final IdempotentRequests requests;

  UnmatchedController(
      WaitingContacts waiting,
      CompleteContacts completeContacts,
      Interactions interactions,
      Profiles profiles,
      IdempotentRequests requests) {
    this.waiting = waiting;
    this.completeContacts = completeContacts;
    this.interactions = interactions;
    this.profiles = profiles;
    this.requests = requests;
  }

  @Operation(summary = "Contacts of which it is not known whose they are, and why")
  @GetMapping("/unmatched")
  Page<Interaction> unmatched(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    int most = Page.limit(limit);
    Cursor after = Cursor.read(cursor, 2);
    List<Interaction> found =
        after == null
            ? waiting.list(Instant.EPOCH, FIRST, most + 1)
            : waiting.list(after.instant(0), after.id(1), most + 1);
    return Page.of(found, most, last -> Cursor.of(last.recordedAt(), last.id()));
  }

  @Operation(summary = "Says whose a contact is; a repeat changes nothing")
  @PostMapping("/{id}/match")
  ResponseEntity<Interaction> match(
      @PathVariable UUID id, @RequestBody Owner owner, HttpServletRequest request) {
    return requests.once(request, owner, () -> ResponseEntity.ok(give(id, owner.customerId())));
  }

  private Interaction give(UUID id, @Nullable UUID asked) {
    if (asked == null) {
      throw InvalidInput.field("customerId", "is required");
    }
    UUID customerId =
        profiles
            .find(asked)
            .orElseThrow(
                () -> InvalidInput.field("customerId", "is not the id of a customer known here"))
            .customerId();
    return waiting
        .hold(id)
        .map(held -> completeContacts.complete(held, customerId))
        .orElseGet(() -> given(id, customerId));
  }

  private Interaction given(UUID id, UUID customerId) {
    Interaction found = interactions.find(id).orElseThrow(() -> new NotFound("interaction", id));
    if (!customerId.equals(found.customerId())) {
      throw new Conflict("This contact is already another customer's.");
    }
    return found;
  }
}
