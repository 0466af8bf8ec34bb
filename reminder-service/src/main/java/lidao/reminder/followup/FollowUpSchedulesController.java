package lidao.reminder.followup;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import lidao.chassis.http.ETags;
import lidao.chassis.http.Faults;
import lidao.chassis.http.Sentence;
import lidao.chassis.security.StaffOnly;
import lidao.chassis.security.SupervisorOnly;
import lidao.contract.complaints.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When the house asks after complaints, over HTTP. */
@RestController
@RequestMapping("/api/reminders/follow-up-schedules")
class FollowUpSchedulesController {

  private static final int MOST = 10;
  private static final int LONGEST = 250;

  /**
   * Working days after the resolution, rising; none where nobody is to be asked.
   *
   * @param workingDays such as 1, 7 and 30
   */
  record Schedule(@Nullable List<Integer> workingDays) {
    Schedule {
      Faults faults = new Faults().require(workingDays != null, "workingDays", "is required");
      if (workingDays != null) {
        faults.require(
            workingDays.size() <= MOST,
            "workingDays",
            Sentence.of("has at most {0} entries", MOST));
        int before = 0;
        for (int i = 0; i < workingDays.size(); i++) {
          Integer days = workingDays.get(i);
          boolean good = days != null && days > before && days <= LONGEST;
          faults.require(
              good,
              "workingDays[" + i + "]",
              Sentence.of("must be from 1 to {0}, and more than the one before", LONGEST));
          before = good ? days : before;
        }
      }
      faults.refuse();
      workingDays = List.copyOf(workingDays);
    }

    List<Integer> days() {
      return workingDays == null ? List.of() : workingDays;
    }
  }

  /** A schedule as it is shown. */
  record Shown(Severity severity, List<Integer> workingDays) {}

  private final FollowUpSchedules schedules;

  FollowUpSchedulesController(FollowUpSchedules schedules) {
    this.schedules = schedules;
  }

  @Operation(summary = "After how many working days the house follows up, by severity")
  @GetMapping
  @StaffOnly
  List<Shown> list() {
    return schedules.all().stream().map(FollowUpSchedulesController::shown).toList();
  }

  @Operation(summary = "After how many working days it follows up at this severity")
  @GetMapping("/{severity}")
  @StaffOnly
  @Transactional
  public ResponseEntity<Shown> get(@PathVariable Severity severity) {
    return answer(schedules.findForChange(severity));
  }

  /** For complaints that are resolved from now on; what is planned stays. */
  @Operation(summary = "Changes them for complaints resolved from now on")
  @PutMapping("/{severity}")
  @SupervisorOnly
  @Transactional
  public ResponseEntity<Shown> put(
      @PathVariable Severity severity,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Schedule body) {
    FollowUpSchedules.Kept old = schedules.findForChange(severity);
    ETags.requireCurrent(ifMatch, old.version());
    return answer(schedules.replace(old, body.days()));
  }

  private static ResponseEntity<Shown> answer(FollowUpSchedules.Kept kept) {
    return ResponseEntity.ok().eTag(ETags.etag(kept.version())).body(shown(kept));
  }

  private static Shown shown(FollowUpSchedules.Kept kept) {
    return new Shown(kept.severity(), kept.workingDays());
  }
}
