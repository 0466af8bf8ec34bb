package lidao.complaint.handling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.chassis.http.NotFound;
import lidao.complaint.deadline.Deadline;
import lidao.contract.CustomerReference;
import lidao.contract.complaints.Origin;
import lidao.contract.complaints.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Complaints to be read. */
@Component
public class ComplaintViews {

  private static final String SELECT =
      """
      select c.*, w.claim,
        (select jsonb_agg(jsonb_build_object(
            'kind', d.kind, 'warnAt', d.warn_at, 'dueAt', d.due_at,
            'state', case when d.done_at is null and d.due_at is null then 'PAUSED' else d.state end)
            order by d.due_at, array_position(array['HOLDING_ANSWER', 'FIRST_ANSWER', 'APOLOGY'], d.kind))
         from deadline d where d.complaint_id = c.id) as deadlines
      from complaint c left join waiting_customer w on w.complaint_id = c.id
      """;

  // An absorbed customer's id means the survivor.
  private static final String OF_CUSTOMER =
      """
      c.customer_id = coalesce(
        (select survivor_id from merged_customer where absorbed_id = :customer), :customer)
      """;

  private static final String OVERDUE =
      """
      exists (select from deadline d
              where d.complaint_id = c.id and d.done_at is null and d.due_at <= :now)\
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ComplaintViews(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** One complaint, whole; {@link NotFound} where there is none. */
  public ComplaintView get(UUID id) {
    return jdbc.sql(SELECT + "where c.id = ?")
        .param(id)
        .query((r, n) -> view(r, true))
        .optional()
        .orElseThrow(() -> new NotFound("complaint", id));
  }

  /** The newest first. */
  List<ComplaintView> list(Selection selection, Instant now, int most) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    Map<String, Object> params = new HashMap<>(Map.of("most", most));
    if (!selection.states().isEmpty()) {
      conditions.add("c.state = any(:states)");
      params.put("states", selection.states().stream().map(Enum::name).toArray(String[]::new));
    }
    if (selection.owner() != null) {
      conditions.add("c.owner = :owner");
      params.put("owner", selection.owner());
    }
    if (selection.customerId() != null) {
      conditions.add(OF_CUSTOMER);
      params.put("customer", selection.customerId());
    }
    if (selection.overdue() != null) {
      conditions.add((selection.overdue() ? "" : "not ") + OVERDUE);
      params.put("now", now.atOffset(ZoneOffset.UTC));
    }
    if (selection.behind() != null) {
      conditions.add("(c.filed_at, c.id) < (:filedAt, :id)");
      params.put("filedAt", selection.behind().filedAt().atOffset(ZoneOffset.UTC));
      params.put("id", selection.behind().id());
    }
    String where = "where " + String.join(" and ", conditions);
    return jdbc.sql(SELECT + where + " order by c.filed_at desc, c.id desc limit :most")
        .params(params)
        .query((r, n) -> view(r, false))
        .list();
  }

  /** Which complaints to list; null takes all. */
  record Selection(
      List<ComplaintState> states,
      @Nullable String owner,
      @Nullable UUID customerId,
      @Nullable Boolean overdue,
      @Nullable Place behind) {}

  /** A place in the list. */
  record Place(Instant filedAt, UUID id) {}

  private ComplaintView view(ResultSet r, boolean whole) throws SQLException {
    String claim = r.getString("claim");
    String deadlines = r.getString("deadlines");
    return new ComplaintView(
        r.getObject("id", UUID.class),
        r.getString("number"),
        ComplaintState.valueOf(r.getString("state")),
        Severity.valueOf(r.getString("severity")),
        Origin.valueOf(r.getString("origin")),
        r.getString("summary"),
        whole ? r.getString("details") : null,
        time(r, "occurred_at"),
        r.getString("place"),
        r.getString("reference"),
        r.getObject("customer_id", UUID.class),
        claim == null ? null : json.readValue(claim, CustomerReference.class),
        r.getString("source"),
        r.getObject("filed_at", OffsetDateTime.class).toInstant(),
        r.getString("filed_by"),
        r.getString("owner"),
        r.getInt("hand_overs"),
        r.getInt("reopenings"),
        time(r, "acknowledged_at"),
        time(r, "answered_at"),
        time(r, "resolved_at"),
        r.getString("resolution"),
        time(r, "declined_at"),
        r.getString("decline_reason"),
        r.getString("alternative"),
        r.getString("outcome") == null ? null : Outcome.valueOf(r.getString("outcome")),
        r.getBoolean("advocate"),
        time(r, "closed_at"),
        deadlines == null
            ? List.of()
            : json.readValue(deadlines, new TypeReference<List<Deadline>>() {}),
        r.getLong("version"));
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
