package lidao.complaint.intake;

import java.util.List;
import lidao.complaint.handling.Complaint.Closed;
import lidao.complaint.handling.Matter;
import lidao.contract.CustomerReference;
import lidao.contract.complaints.ComplaintReported;
import lidao.contract.complaints.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What has come to its end stays closed; a customer for whom it has not is heard in a new complaint
 * that names the old one in its reference. While that one is open there is no second.
 */
@Component
public class FileAgain {

  private static final int LONGEST_SUMMARY = 4000;

  private final JdbcClient jdbc;
  private final FileComplaint fileComplaint;

  FileAgain(JdbcClient jdbc, FileComplaint fileComplaint) {
    this.jdbc = jdbc;
    this.fileComplaint = fileComplaint;
  }

  /**
   * Files it within the current transaction, which has locked the old one.
   *
   * @param words the customer's own
   */
  public void file(Closed old, @Nullable String words) {
    Matter matter = old.matter();
    if (isHeardAlready(matter.number())) {
      return;
    }
    ComplaintReported again =
        new ComplaintReported(
            matter.customerId() == null ? null : CustomerReference.of(matter.customerId()),
            shortened(matter.number() + ": " + matter.summary()),
            words,
            matter.severity(),
            Origin.CUSTOMER,
            null,
            null,
            matter.number());
    fileComplaint.file(List.of(new Reported(again, "/complaint-service")));
  }

  private boolean isHeardAlready(String number) {
    return jdbc.sql(
            """
            select exists (select from complaint
              where reference = ? and state not in ('RESOLVED', 'DECLINED', 'CLOSED'))
            """)
        .param(number)
        .query(Boolean.class)
        .single();
  }

  private static String shortened(String summary) {
    return summary.codePointCount(0, summary.length()) <= LONGEST_SUMMARY
        ? summary
        : summary.substring(0, summary.offsetByCodePoints(0, LONGEST_SUMMARY));
  }
}
