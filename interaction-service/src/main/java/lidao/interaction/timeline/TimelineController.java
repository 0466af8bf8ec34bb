package lidao.interaction.timeline;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.Page;
import lidao.chassis.security.StaffOnly;
import lidao.profiles.Profiles;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a customer's timeline. A customer nobody has heard of has an empty one. */
@RestController
@StaffOnly
class TimelineController {

  private final Timeline timeline;
  private final Profiles profiles;

  TimelineController(Timeline timeline, Profiles profiles) {
    this.timeline = timeline;
    this.profiles = profiles;
  }

  @Operation(summary = "What passed between us and a customer, of all services, the newest first")
  @GetMapping("/api/interactions/timeline")
  Page<TimelineEntry> timeline(
      @RequestParam("customerId") UUID asked,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    UUID customerId = profiles.current(asked);
    int most = Page.limit(limit);
    Cursor after = Cursor.read(cursor, 2);
    List<TimelineEntry> found =
        after == null
            ? timeline.newest(customerId, most + 1)
            : timeline.before(after.instant(0), after.id(1), customerId, most + 1);
    return Page.of(found, most, last -> Cursor.of(last.at(), last.id()));
  }
}
