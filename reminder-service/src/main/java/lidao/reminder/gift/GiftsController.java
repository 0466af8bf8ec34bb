package lidao.reminder.gift;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lidao.chassis.http.Conflict;
import lidao.chassis.http.ETags;
import lidao.chassis.http.Faults;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.http.NotFound;
import lidao.chassis.security.StaffOnly;
import lidao.chassis.security.SupervisorOnly;
import lidao.reminder.house.Given;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of gifts over HTTP. */
@RestController
@RequestMapping("/api/reminders/gifts")
class GiftsController {

  /** A gift that is to be in the catalogue from now on. */
  record NewGift(String code, Gift gift) {
    NewGift {
      Faults faults = new Faults();
      Given.code(faults, code, "code");
      faults.require(gift != null, "gift", "is required").refuse();
    }
  }

  /** A gift as it is shown. */
  record Shown(String code, Gift gift) {}

  private final Gifts gifts;
  private final Taboos taboos;
  private final IdempotentRequests requests;

  GiftsController(Gifts gifts, Taboos taboos, IdempotentRequests requests) {
    this.gifts = gifts;
    this.taboos = taboos;
    this.requests = requests;
  }

  @Operation(summary = "The catalogue of gifts")
  @GetMapping
  @StaffOnly
  List<Shown> list() {
    return gifts.all().stream().map(kept -> new Shown(kept.code(), kept.gift())).toList();
  }

  @Operation(summary = "A gift, with its ETag")
  @GetMapping("/{code}")
  @StaffOnly
  ResponseEntity<Shown> get(@PathVariable String code) {
    return gifts
        .find(code)
        .map(kept -> answer(HttpStatus.OK, kept))
        .orElseThrow(() -> new NotFound("gift", code));
  }

  /** Puts one into the catalogue. */
  @Operation(summary = "Puts a gift into the catalogue")
  @PostMapping
  @SupervisorOnly
  ResponseEntity<Shown> create(@RequestBody NewGift body, HttpServletRequest request) {
    taboos.requireKnown(body.gift(), "gift.kinds");
    return requests.once(
        request,
        body,
        () ->
            gifts
                .create(body.code(), body.gift())
                .map(kept -> answer(HttpStatus.CREATED, kept))
                .orElseThrow(() -> new Conflict("There is a gift of this code already")));
  }

  /** Replaces one, named by its version in If-Match. */
  @Operation(summary = "Replaces a gift")
  @PutMapping("/{code}")
  @SupervisorOnly
  @Transactional
  public ResponseEntity<Shown> put(
      @PathVariable String code,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Gift gift) {
    taboos.requireKnown(gift, "kinds");
    return answer(HttpStatus.OK, gifts.replace(current(code, ifMatch), gift));
  }

  /** Gives one no longer; what has gone out keeps its name. */
  @Operation(summary = "Takes a gift out of the catalogue")
  @DeleteMapping("/{code}")
  @SupervisorOnly
  @Transactional
  public ResponseEntity<Void> delete(
      @PathVariable String code,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    gifts.remove(current(code, ifMatch));
    return ResponseEntity.noContent().build();
  }

  private Gifts.Kept current(String code, @Nullable String ifMatch) {
    Gifts.Kept old = gifts.findForChange(code).orElseThrow(() -> new NotFound("gift", code));
    ETags.requireCurrent(ifMatch, old.version());
    return old;
  }

  private static ResponseEntity<Shown> answer(HttpStatus status, Gifts.Kept kept) {
    return ResponseEntity.status(status)
        .eTag(ETags.etag(kept.version()))
        .body(new Shown(kept.code(), kept.gift()));
  }
}
