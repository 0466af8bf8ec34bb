package lidao.customer.intake;

import java.util.List;
import lidao.contract.customers.CustomerReported;
import lidao.customer.claim.Claim;
import lidao.customer.claim.House;
import lidao.customer.master.TakeIn;
import lidao.customer.master.Taken;
import lidao.messaging.inbox.InvalidReport;
import lidao.messaging.inbox.Received;
import org.springframework.stereotype.Component;

/** Takes the reports of one poll into the master file. */
@Component
class TakeReports {

  private final TakeIn takeIn;
  private final House house;

  TakeReports(TakeIn takeIn, House house) {
    this.takeIn = takeIn;
    this.house = house;
  }

  /** Whether a report can be true; {@link InvalidReport} if not. */
  void check(CustomerReported report) {
    ReportedCustomer.claim(report, "/unnamed", house);
  }

  /** Takes them all in; {@link InvalidReport} where it cannot be told who is meant. */
  void takeIn(List<Received<CustomerReported>> reports) {
    List<Claim> claims =
        reports.stream()
            .map(report -> ReportedCustomer.claim(report.event(), report.name().source(), house))
            .toList();
    for (Taken taken : takeIn.takeIn(claims)) {
      if (taken instanceof Taken.Unclear unclear) {
        // A report has one code: it is parked, and can be replayed once staff have sorted it out.
        throw new InvalidReport(
            unclear.field().isEmpty() ? null : unclear.field(), unclear.reason());
      }
    }
  }
}
