package lidao.console.alerts;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.Page;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOrOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts over HTTP: for supervisors all of them, for others those that are for them. */
@RestController
@StaffOrOperator
@RequestMapping("/api/alerts")
class AlertsController {

  private final Alerts alerts;
  private final WorkAlert work;
  private final AlertWording wording;
  private final IdempotentRequests requests;

  AlertsController(
      Alerts alerts, WorkAlert work, AlertWording wording, IdempotentRequests requests) {
    this.alerts = alerts;
    this.work = work;
    this.wording = wording;
    this.requests = requests;
  }

  /** Until when an alert is put off. */
  record Snooze(@Nullable Instant until) {}

  /**
   * Alerts, newest first.
   *
   * @param state OPEN (the usual), SNOOZED, CLEARED or ALL
   * @param mine only what I hold and what calls me: by name, or by my role while I am on duty
   */
  @Operation(summary = "Alerts, the most urgent first")
  @GetMapping
  Page<AlertView> list(
      @RequestParam(defaultValue = "OPEN") Alerts.Shown state,
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Caller caller,
      Locale locale) {
    int most = Page.limit(limit);
    Cursor after = Cursor.read(cursor, 2);
    Alerts.Place place = after == null ? null : new Alerts.Place(after.instant(0), after.id(1));
    List<AlertView> found =
        alerts.list(viewer(caller), state, mine, place, most + 1).stream()
            .map(alert -> AlertView.of(alert, wording, locale))
            .toList();
    return Page.of(found, most, alert -> Cursor.of(alert.raisedAt(), alert.id()));
  }

  /** One alert. */
  @Operation(summary = "One alert")
  @GetMapping("/{id}")
  AlertView get(@PathVariable UUID id, Caller caller, Locale locale) {
    return AlertView.of(work.find(id, viewer(caller)), wording, locale);
  }

  /** I take it on; 409 names who has it already. */
  @Operation(summary = "Takes it on; 409 names who has it already")
  @PostMapping("/{id}/claim")
  ResponseEntity<AlertView> claim(
      @PathVariable UUID id, Caller caller, Locale locale, HttpServletRequest request) {
    return once(request, null, locale, () -> work.claim(id, viewer(caller)));
  }

  /** I have seen it and see to it. */
  @Operation(summary = "Says that it has been seen and is seen to")
  @PostMapping("/{id}/acknowledgement")
  ResponseEntity<AlertView> acknowledge(
      @PathVariable UUID id, Caller caller, Locale locale, HttpServletRequest request) {
    return once(request, null, locale, () -> work.acknowledge(id, viewer(caller)));
  }

  /** I put it off until a time within the next 14 days; then it stands on the board again. */
  @Operation(summary = "Puts it off until a time within the next 14 days")
  @PostMapping("/{id}/snooze")
  ResponseEntity<AlertView> snooze(
      @PathVariable UUID id,
      @RequestBody Snooze snooze,
      Caller caller,
      Locale locale,
      HttpServletRequest request) {
    Instant until = snooze.until();
    if (until == null) {
      throw InvalidInput.field("until", "is required");
    }
    return once(request, snooze, locale, () -> work.snooze(id, viewer(caller), until));
  }

  /** I give it back. */
  @Operation(summary = "Gives it back to whomever it calls")
  @PostMapping("/{id}/release")
  ResponseEntity<AlertView> release(
      @PathVariable UUID id, Caller caller, Locale locale, HttpServletRequest request) {
    return once(request, null, locale, () -> work.release(id, viewer(caller)));
  }

  private ResponseEntity<AlertView> once(
      HttpServletRequest request, @Nullable Object body, Locale locale, Supplier<Alert> step) {
    return requests.once(
        request, body, () -> ResponseEntity.ok(AlertView.of(step.get(), wording, locale)));
  }

  static Viewer viewer(Caller caller) {
    return new Viewer(caller.id(), caller.name(), caller.roles(), null);
  }
}
