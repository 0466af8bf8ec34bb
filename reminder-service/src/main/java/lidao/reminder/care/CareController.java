package lidao.reminder.care;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.Faults;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Page;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOnly;
import lidao.reminder.gift.Gifts;
import lidao.reminder.house.Given;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is to be done before occasions, over HTTP. */
@RestController
@StaffOnly
@RequestMapping("/api/reminders/care-steps")
class CareController {

  private static final int LONGEST_NOTE = 2_000;

  /**
   * What came of a step.
   *
   * @param gift the code of what was given
   */
  record Done(@Nullable String gift, @Nullable String note) {
    Done {
      Faults faults = new Faults();
      if (gift != null) {
        Given.code(faults, gift, "gift");
      }
      Given.text(faults, note, LONGEST_NOTE, "note");
      faults.refuse();
    }
  }

  /** Why a step is passed over. */
  record Passed(@Nullable String note) {
    Passed {
      Faults faults = new Faults();
      Given.text(faults, note, LONGEST_NOTE, "note");
      faults.refuse();
    }
  }

  private final CareSteps steps;
  private final CareList list;
  private final ConcludeCareStep conclude;
  private final IdempotentRequests requests;

  CareController(
      CareSteps steps, CareList list, ConcludeCareStep conclude, IdempotentRequests requests) {
    this.steps = steps;
    this.list = list;
    this.conclude = conclude;
    this.requests = requests;
  }

  /** The earliest occasion first. */
  @Operation(summary = "Steps of care plans, the earliest occasion first")
  @GetMapping
  Page<CareStep> list(
      @RequestParam(required = false) CareStep.@Nullable State state,
      @RequestParam(required = false) @Nullable Step step,
      @RequestParam(required = false) @Nullable UUID customerId,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    Given.span(from == null ? Given.FIRST_DAY : from, to == null ? Given.LAST_DAY : to);
    return list.page(
        new CareList.Filter(state, step, customerId, from, to),
        Cursor.read(cursor, 2),
        Page.limit(limit));
  }

  @Operation(summary = "A step of a care plan")
  @GetMapping("/{id}")
  CareStep get(@PathVariable UUID id) {
    return found(id);
  }

  /** What may be given, each with the warnings that whoever chooses it should read. */
  @Operation(summary = "What may be given, with its warnings")
  @GetMapping("/{id}/gifts")
  List<Gifts.Offer> gifts(@PathVariable UUID id, Locale reader) {
    return conclude.offers(found(id), reader);
  }

  /** It is done; the answer holds what a chosen gift may say that nobody means. */
  @Operation(summary = "Notes that a step is done, and what was given")
  @PostMapping("/{id}/done")
  ResponseEntity<CareStep> done(
      @PathVariable UUID id,
      @RequestBody Done body,
      Caller caller,
      Locale reader,
      HttpServletRequest request) {
    return requests.once(
        request,
        body,
        () -> ResponseEntity.ok(conclude.done(id, body.gift(), body.note(), caller.id(), reader)));
  }

  /** It is better not done. */
  @Operation(summary = "Notes that a step is better not done")
  @PostMapping("/{id}/pass")
  ResponseEntity<CareStep> pass(
      @PathVariable UUID id, @RequestBody Passed body, Caller caller, HttpServletRequest request) {
    return requests.once(
        request, body, () -> ResponseEntity.ok(conclude.pass(id, body.note(), caller.id())));
  }

  private CareStep found(UUID id) {
    return steps.find(id).orElseThrow(() -> new NotFound("care step", id));
  }
}
