package lidao.complaint.clue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The clues of all complaints. */
@Component
class Clues {

  // Profiles tell of names, phones, codes and addresses; a receipt that another complaint names
  // leads to that one's customer, and the receipt told with the complaint is a clue by itself. A
  // search reads all profiles: somebody waits for it, and it is
  // rare.
  private static final String SEARCH =
      """
      with c as (
        select kind, value, regexp_replace(value, '[\\\\%_]', '\\\\\\&', 'g') as part,
          regexp_replace(value, '\\D', '', 'g') as digits
        from clue where complaint_id = :complaint
        union
        select 'RECEIPT', reference, '', '' from complaint
        where id = :complaint and reference is not null
      ), hit as (
        select k.customer_id, c.kind, c.value, substr(k.key, 7) as found
        from c join profile_key k on k.key like 'phone:%' || c.digits || '%'
        where c.kind = 'PHONE'
        union
        select p.customer_id, c.kind, c.value, p.name
        from c join profile p on p.name ilike '%' || c.part || '%' or p.organisation ilike '%' || c.part || '%'
        where c.kind = 'NAME'
        union
        select p.customer_id, c.kind, c.value, h.kin ->> 'name'
        from c join profile p on p.body::text ilike '%' || c.part || '%'
          cross join lateral json_array_elements(p.body -> 'household' -> 'honourees') as h(kin)
        where c.kind = 'NAME' and h.kin ->> 'name' ilike '%' || c.part || '%'
        union
        select k.customer_id, c.kind, c.value, regexp_replace(k.key, '^code:.*:', '')
        from c join profile_key k on k.key ilike 'code:%' || c.part
        where c.kind = 'CARD'
        union
        select p.customer_id, c.kind, c.value, a.point ->> 'value'
        from c join profile p on replace(p.body::text, ' ', '') ilike '%' || replace(c.part, ' ', '') || '%'
          cross join lateral json_array_elements(p.body -> 'contactPoints') as a(point)
        where c.kind = 'ADDRESS' and a.point ->> 'channel' = 'POST'
          and replace(a.point ->> 'value', ' ', '') ilike '%' || replace(c.part, ' ', '') || '%'
        union
        select o.customer_id, c.kind, c.value, o.number
        from c join receipt_named n on n.receipt = c.value
          join complaint o on o.id = n.complaint_id and o.id <> :complaint
        where c.kind = 'RECEIPT' and o.customer_id is not null
      )
      select p.customer_id, p.name, count(distinct (hit.kind, hit.value)) as clues,
        json_agg(json_build_object('kind', hit.kind, 'clue', hit.value, 'found', hit.found)
          order by hit.kind, hit.value, hit.found) as reasons
      from hit join profile p using (customer_id)
      group by p.customer_id, p.name
      order by clues desc, p.name, p.customer_id limit :most
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Clues(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Keeps a clue.
   *
   * @param waiting whether the customer is unknown still
   */
  void add(UUID complaintId, Clue clue, boolean waiting) {
    jdbc.sql(
            """
            insert into clue (id, complaint_id, kind, value, found_where, noted_by, noted_at, waiting)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            clue.id(),
            complaintId,
            clue.kind().name(),
            clue.value(),
            clue.foundWhere(),
            clue.notedBy(),
            clue.notedAt().atOffset(ZoneOffset.UTC),
            waiting)
        .update();
  }

  List<Clue> of(UUID complaintId) {
    return jdbc.sql("select * from clue where complaint_id = ? order by id")
        .param(complaintId)
        .query(
            (row, n) ->
                new Clue(
                    row.getObject("id", UUID.class),
                    ClueKind.valueOf(row.getString("kind")),
                    row.getString("value"),
                    row.getString("found_where"),
                    row.getString("noted_by"),
                    instant(row.getObject("noted_at", OffsetDateTime.class))))
        .list();
  }

  /** Those whom the most clues lead to come first. */
  List<Candidate> candidates(UUID complaintId, int most) {
    return jdbc.sql(SEARCH)
        .param("complaint", complaintId)
        .param("most", most)
        .query(
            (row, n) ->
                new Candidate(
                    row.getObject("customer_id", UUID.class),
                    row.getString("name"),
                    row.getInt("clues"),
                    json.readValue(
                        row.getString("reasons"), new TypeReference<List<Candidate.Reason>>() {})))
        .list();
  }

  private static Instant instant(OffsetDateTime time) {
    return time.toInstant();
  }
}
