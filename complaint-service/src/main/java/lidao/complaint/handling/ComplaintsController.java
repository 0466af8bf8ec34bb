package lidao.complaint.handling;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.ETags;
import lidao.chassis.http.Page;
import lidao.chassis.security.StaffOnly;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/complaints")
@StaffOnly
class ComplaintsController {

  private final ComplaintViews views;
  private final Clock clock;

  ComplaintsController(ComplaintViews views, Clock clock) {
    this.views = views;
    this.clock = clock;
  }

  /**
   * Complaints, the newest first.
   *
   * @param overdue whether a promised answer is late at this moment
   */
  @Operation(summary = "Complaints, the newest first")
  @GetMapping
  Page<ComplaintView> list(
      @RequestParam(required = false) @Nullable List<ComplaintState> state,
      @RequestParam(required = false) @Nullable String owner,
      @RequestParam(required = false) @Nullable UUID customerId,
      @RequestParam(required = false) @Nullable Boolean overdue,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    Cursor after = Cursor.read(cursor, 2);
    int most = Page.limit(limit);
    ComplaintViews.Place behind =
        after == null ? null : new ComplaintViews.Place(after.instant(0), after.id(1));
    ComplaintViews.Selection selection =
        new ComplaintViews.Selection(
            state == null ? List.of() : state, owner, customerId, overdue, behind);
    return Page.of(
        views.list(selection, clock.instant(), most + 1),
        most,
        complaint -> Cursor.of(complaint.filedAt(), complaint.id()));
  }

  /** One complaint, whole. */
  @Operation(summary = "One complaint, whole")
  @GetMapping("/{id}")
  ResponseEntity<ComplaintView> complaint(@PathVariable UUID id) {
    ComplaintView complaint = views.get(id);
    return ResponseEntity.ok().eTag(ETags.etag(complaint.version())).body(complaint);
  }
}
