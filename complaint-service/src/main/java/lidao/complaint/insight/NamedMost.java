package lidao.complaint.insight;

import java.util.List;
import lidao.complaint.insight.Insights.Named;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the complaints that were filed within some days have in common. */
@Component
class NamedMost {

  private final JdbcClient jdbc;

  NamedMost(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The causes, places or persons named most often, the most frequent first; ten at most. */
  List<Named> of(Span span, PatternKind kind) {
    String name =
        switch (kind) {
          case CAUSE -> "btrim(r.cause)";
          case PLACE -> "btrim(c.place)";
          case PERSON -> "btrim(r.person)";
        };
    return span.in(
            jdbc,
            """
            select min(%1$s) as name, count(*) as count
            from complaint c left join root_cause r on r.complaint_id = c.id
            where c.filed_at >= :from and c.filed_at < :to and %1$s <> ''
            group by lower(%1$s) order by count desc, name limit 10
            """
                .formatted(name))
        .query(Named.class)
        .list();
  }
}
