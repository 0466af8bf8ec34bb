package lidao.reminder.wording;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import lidao.chassis.http.ETags;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOnly;
import lidao.chassis.security.SupervisorOnly;
import lidao.reminder.house.House;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The house's own wordings over HTTP. */
@RestController
@StaffOnly
@RequestMapping("/api/reminders/templates")
class TemplatesController {

  private final OwnTemplates templates;
  private final WriteTemplates writeTemplates;
  private final House house;
  private final IdempotentRequests requests;
  private final TransactionTemplate transaction;

  TemplatesController(
      OwnTemplates templates,
      WriteTemplates writeTemplates,
      House house,
      IdempotentRequests requests,
      TransactionTemplate transaction) {
    this.templates = templates;
    this.writeTemplates = writeTemplates;
    this.house = house;
    this.requests = requests;
    this.transaction = transaction;
  }

  @Operation(summary = "The house's own wordings")
  @GetMapping
  List<OwnTemplate> list(
      @RequestParam(required = false) @Nullable String matter,
      @RequestParam(required = false) @Nullable String language) {
    return templates.all(matter, language);
  }

  /** Active ones that nobody has touched for long, the oldest first. */
  @Operation(summary = "Wordings that nobody has touched for long")
  @GetMapping("/stale")
  List<OwnTemplate> stale() {
    return writeTemplates.stale();
  }

  @Operation(summary = "A wording, with its ETag")
  @GetMapping("/{id}")
  ResponseEntity<OwnTemplate> get(@PathVariable UUID id) {
    return answer(writeTemplates.find(id));
  }

  /** What a reader would see; keeps nothing. */
  @Operation(summary = "What a reader would see of a wording; keeps nothing")
  @PostMapping("/preview")
  ResponseEntity<Draft.Preview> preview(@RequestBody Draft draft, HttpServletRequest request) {
    return requests.once(
        request, draft, () -> ResponseEntity.ok(draft.preview(house.nameIn(draft.language()))));
  }

  @Operation(summary = "Keeps a new wording")
  @PostMapping
  ResponseEntity<OwnTemplate> write(
      @RequestBody Draft draft, Caller caller, HttpServletRequest request) {
    return requests.once(
        request,
        draft,
        () -> {
          OwnTemplate written = writeTemplates.write(draft, caller.id());
          return ResponseEntity.created(URI.create("/api/reminders/templates/" + written.id()))
              .eTag(ETags.etag(written.version()))
              .body(written);
        });
  }

  @Operation(summary = "Writes a wording's next version")
  @PutMapping("/{id}")
  ResponseEntity<OwnTemplate> rewrite(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Draft draft,
      Caller caller) {
    OwnTemplate written =
        transaction.execute(status -> writeTemplates.rewrite(id, ifMatch, draft, caller.id()));
    return answer(written == null ? writeTemplates.find(id) : written);
  }

  /** By a supervisor who did not write it. */
  @Operation(summary = "Approves a wording that somebody else has written")
  @PostMapping("/{id}/approval")
  @SupervisorOnly
  ResponseEntity<OwnTemplate> approve(
      @PathVariable UUID id, Caller caller, HttpServletRequest request) {
    return once(request, () -> writeTemplates.approve(id, caller.id()));
  }

  /** It goes out no more. */
  @Operation(summary = "Takes a wording out of use")
  @PostMapping("/{id}/retirement")
  @SupervisorOnly
  ResponseEntity<OwnTemplate> retire(@PathVariable UUID id, HttpServletRequest request) {
    return once(request, () -> writeTemplates.retire(id));
  }

  private ResponseEntity<OwnTemplate> once(HttpServletRequest request, Supplier<OwnTemplate> step) {
    return requests.once(request, null, () -> answer(step.get()));
  }

  private static ResponseEntity<OwnTemplate> answer(OwnTemplate template) {
    return ResponseEntity.ok().eTag(ETags.etag(template.version())).body(template);
  }
}
