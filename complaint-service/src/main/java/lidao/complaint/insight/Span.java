package lidao.complaint.insight;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Days in a zone, both included. */
record Span(LocalDate from, LocalDate until, ZoneId zone) {

  /** A statement about what was filed at or after {@code :from} and before {@code :to}. */
  StatementSpec in(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).param("from", start()).param("to", end());
  }

  private OffsetDateTime start() {
    return from.atStartOfDay(zone).toOffsetDateTime();
  }

  private OffsetDateTime end() {
    return until.plusDays(1).atStartOfDay(zone).toOffsetDateTime();
  }
}
