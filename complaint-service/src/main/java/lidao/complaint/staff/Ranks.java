package lidao.complaint.staff;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands above whom, by the ranks and sites of {@code care.staff.v1}. */
@Component
public class Ranks {

  private final JdbcClient jdbc;

  Ranks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * For each of these one colleague of every rank above theirs at their site, the next rank first:
   * one who is active, may work complaints and is not off duty; of the same rank, whoever works at
   * that site alone. Whoever has no rank has nobody above. One statement, none for nobody.
   */
  public Map<String, List<String>> above(Collection<String> staffIds) {
    Map<String, List<String>> above = new LinkedHashMap<>();
    if (staffIds.isEmpty()) {
      return above;
    }
    jdbc.sql(
            """
            select id, array_agg(superior order by rank) as superiors from (
              select distinct on (s.staff_id, up.rank)
                s.staff_id as id, up.rank, up.staff_id as superior
              from staff_member s join staff_member up on up.rank > s.rank
                and (up.site is null or up.site = s.site)
              where s.staff_id = any(?) and up.active and up.on_duty is distinct from false
                and up.roles && array['staff', 'supervisor']
              order by s.staff_id, up.rank, up.site nulls last, up.on_duty nulls last, up.staff_id
            ) as steps group by id
            """)
        .param(staffIds.toArray(String[]::new))
        .query(
            row -> {
              String[] superiors = (String[]) row.getArray("superiors").getArray();
              above.put(row.getString("id"), List.of(superiors));
            });
    return above;
  }
}
