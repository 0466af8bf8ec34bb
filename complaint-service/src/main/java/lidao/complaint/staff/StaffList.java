package lidao.complaint.staff;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lidao.chassis.http.InvalidInput;
import lidao.contract.staff.StaffMember;
import lidao.messaging.inbox.Received;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** This service's copy of {@code care.staff.v1}; of two versions, the higher holds. */
@Component
public class StaffList {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  StaffList(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Refuses an id that is nobody's who works here; 422 that names the field. Until the list has
   * come, everybody is accepted.
   */
  public void require(String field, String staffId) {
    if (!mayOwn(staffId)) {
      throw InvalidInput.field(
          field, "is nobody who works here now; give the id of an active staff member");
    }
  }

  /** Whether complaints may be in this one's hands; until the list has come, anybody's. */
  public boolean mayOwn(String staffId) {
    return jdbc.sql(
            """
            select exists (select from staff_member where staff_id = ? and active)
              or not exists (select from staff_member)
            """)
        .param(staffId)
        .query(Boolean.class)
        .single();
  }

  /** What colleagues are called, by id. */
  public Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    jdbc.sql("select staff_id, name from staff_member")
        .query(
            row -> {
              names.put(row.getString("staff_id"), row.getString("name"));
            });
    return names;
  }

  void keep(List<Received<StaffMember>> received) {
    jdbc.sql(
            """
            insert into staff_member as s (staff_id, version, name, roles, rank, site, on_duty, active)
            select distinct on ("staffId") "staffId", version, name, roles, rank, site, "onDuty", active
            from jsonb_to_recordset(cast(:members as jsonb)) as m
              ("staffId" text, version bigint, name text, roles text[], rank int, site text,
               "onDuty" boolean, active boolean)
            order by "staffId", version desc
            on conflict (staff_id) do update
            set version = excluded.version, name = excluded.name, roles = excluded.roles,
              rank = excluded.rank, site = excluded.site, on_duty = excluded.on_duty,
              active = excluded.active
            where s.version < excluded.version
            """)
        .param("members", json.writeValueAsString(received.stream().map(Received::event).toList()))
        .update();
  }

  void forget(Collection<String> staffIds) {
    jdbc.sql("delete from staff_member where staff_id = any(?)")
        .param(staffIds.toArray(String[]::new))
        .update();
  }
}
