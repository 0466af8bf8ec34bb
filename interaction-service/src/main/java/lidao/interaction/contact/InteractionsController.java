package lidao.interaction.contact;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.Faults;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.http.NotFound;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOnly;
import lidao.chassis.security.StaffOrIntegrator;
import lidao.interaction.contact.RecordContacts.Told;
import lidao.messaging.codec.EventName;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records contacts over HTTP, and shows one. */
@RestController
@RequestMapping("/api/interactions")
class InteractionsController {

  private final ContactRules rules;
  private final RecordContacts recordContacts;
  private final Interactions interactions;
  private final IdempotentRequests requests;

  InteractionsController(
      ContactRules rules,
      RecordContacts recordContacts,
      Interactions interactions,
      IdempotentRequests requests) {
    this.rules = rules;
    this.recordContacts = recordContacts;
    this.interactions = interactions;
    this.requests = requests;
  }

  @Operation(summary = "Records a contact: a call, a visit, an order, a payment")
  @PostMapping
  @ApiResponse(responseCode = "201")
  @StaffOrIntegrator
  ResponseEntity<Interaction> record(
      @RequestBody NewInteraction body, Caller caller, HttpServletRequest request) {
    var told = body.asTold(StaffIds.of(caller));
    Faults faults = rules.check(told);
    String source = body.source() == null ? "/" + caller.client() : body.source();
    ContactRules.source(faults, source);
    faults.refuse();
    return requests.once(
        request,
        body,
        () -> {
          EventName name = RecordContacts.freshName();
          Interaction stored =
              recordContacts.record(List.of(new Told(name, null, source, told, null))).get(0);
          return ResponseEntity.created(URI.create("/api/interactions/" + stored.id()))
              .body(stored);
        });
  }

  @Operation(summary = "One contact")
  @GetMapping("/{id}")
  @StaffOnly
  Interaction find(@PathVariable UUID id) {
    return interactions.find(id).orElseThrow(() -> new NotFound("interaction", id));
  }
}
