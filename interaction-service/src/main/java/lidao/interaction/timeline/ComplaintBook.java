package lidao.interaction.timeline;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.interaction.contact.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which complaints are open, as far as we have heard. */
@Component
class ComplaintBook {

  private static final String NOTE =
      """
      insert into complaint as c (id, customer_id, number, summary, severity, filed_at, open, changed_at)
      select id, coalesce(m.survivor_id, s.customer_id), number, summary, severity, filed_at::timestamptz, coalesce(open, true),
        timestamptz 'epoch' + at * interval '1 microsecond'
      from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[],
          ?::bigint[])
        as s(id, customer_id, number, summary, severity, filed_at, open, at)
        left join merged_customer m on m.absorbed_id = s.customer_id
      order by id
      on conflict (id) do update set
        customer_id = coalesce(excluded.customer_id, c.customer_id),
        number = coalesce(excluded.number, c.number),
        summary = coalesce(excluded.summary, c.summary),
        severity = coalesce(excluded.severity, c.severity),
        filed_at = coalesce(excluded.filed_at, c.filed_at)
      """;

  // Whether an event tells of open at all is not in the inserted row, so the state has a statement
  // of its own.
  private static final String STATE =
      """
      update complaint c set open = s.open, changed_at = s.at
      from (
        select id, open, timestamptz 'epoch' + micros * interval '1 microsecond' as at
        from unnest(?::uuid[], ?::boolean[], ?::bigint[]) as t(id, open, micros)) s
      where c.id = s.id and s.open is not null and s.at >= c.changed_at
      """;

  private final JdbcTemplate jdbc;

  ComplaintBook(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes the steps; a repeated or a late one changes nothing. Two statements. */
  void note(List<ComplaintStep> steps) {
    Map<UUID, ComplaintStep> merged = new LinkedHashMap<>();
    steps.forEach(step -> merged.merge(step.complaintId(), step, ComplaintStep::then));
    List<ComplaintStep> rows = List.copyOf(merged.values());
    jdbc.update(
        connection -> {
          var columns = new Columns<>(connection, rows);
          PreparedStatement note = connection.prepareStatement(NOTE);
          note.setArray(1, columns.ids(ComplaintStep::complaintId));
          note.setArray(2, columns.ids(ComplaintStep::customerId));
          note.setArray(3, columns.texts(ComplaintStep::number));
          note.setArray(4, columns.texts(ComplaintStep::summary));
          note.setArray(5, columns.texts(ComplaintStep::severity));
          note.setArray(6, columns.texts(step -> text(step.filedAt())));
          note.setArray(7, columns.flags(ComplaintStep::open));
          note.setObject(8, columns.micros(ComplaintStep::at));
          return note;
        });
    jdbc.update(
        connection -> {
          var columns = new Columns<>(connection, rows);
          PreparedStatement state = connection.prepareStatement(STATE);
          state.setArray(1, columns.ids(ComplaintStep::complaintId));
          state.setArray(2, columns.flags(ComplaintStep::open));
          state.setObject(3, columns.micros(ComplaintStep::at));
          return state;
        });
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }
}
