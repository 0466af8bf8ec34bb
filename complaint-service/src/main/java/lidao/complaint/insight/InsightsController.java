package lidao.complaint.insight;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import lidao.chassis.http.Faults;
import lidao.chassis.security.StaffOnly;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@StaffOnly
class InsightsController {

  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 366;

  private final ReadInsights insights;

  InsightsController(ReadInsights insights) {
    this.insights = insights;
  }

  /**
   * What the complaints filed within some days tell the house.
   *
   * @param from the first day, in the house's zone; 30 days up to the last unless said
   * @param until the last day; today unless said
   */
  @Operation(summary = "What the complaints filed within some days tell the house")
  @GetMapping("/api/complaints/insights")
  Insights insights(
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until) {
    LocalDate last = until == null ? insights.today() : until;
    LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1) : from;
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    Faults faults = new Faults();
    faults.require(days >= 1, "from", "lies after the last day");
    faults.require(days <= MOST_DAYS, "from", "lies more than a year before the last day");
    faults.refuse();
    return insights.of(first, last);
  }
}
