package lidao.complaint.insight;

import java.util.List;
import lidao.complaint.insight.Insights.Promise;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the deadlines of the complaints that were filed within some days were kept. */
@Component
class KeptPromises {

  private static final String PROMISES =
      """
      select d.kind, count(*) filter (where d.state = 'MET') as met,
        count(*) filter (where d.state = 'MISSED') as missed,
        count(*) filter (where d.state = 'BREACHED') as breached,
        count(*) filter (where d.state in ('RUNNING', 'NEAR')) as running
      from complaint c join deadline d on d.complaint_id = c.id
      where c.filed_at >= :from and c.filed_at < :to group by d.kind
      """;

  private final JdbcClient jdbc;

  KeptPromises(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By kind, in the order in which they fall due. */
  List<Promise> of(Span span) {
    return span.in(jdbc, PROMISES).query(Promise.class).list().stream()
        .sorted((one, other) -> one.kind().compareTo(other.kind()))
        .toList();
  }
}
