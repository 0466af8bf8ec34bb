package lidao.complaint.insight;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The root causes of complaints; one each, the one noted last. */
@Component
class RootCauses {

  private final JdbcClient jdbc;

  RootCauses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(UUID complaintId, RootCause cause) {
    jdbc.sql(
            """
            insert into root_cause (complaint_id, cause, person, noted_at, noted_by)
            values (:complaint, :cause, :person, :at, :by)
            on conflict (complaint_id) do update set cause = excluded.cause, person = excluded.person,
              noted_at = excluded.noted_at, noted_by = excluded.noted_by
            """)
        .param("complaint", complaintId)
        .param("cause", cause.cause())
        .param("person", cause.person())
        .param("at", cause.notedAt().atOffset(ZoneOffset.UTC))
        .param("by", cause.notedBy())
        .update();
  }

  Optional<RootCause> of(UUID complaintId) {
    return jdbc.sql(
            "select cause, person, noted_at, noted_by from root_cause where complaint_id = ?")
        .param(complaintId)
        .query(RootCause.class)
        .optional();
  }
}
