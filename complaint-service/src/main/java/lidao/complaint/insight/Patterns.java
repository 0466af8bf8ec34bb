package lidao.complaint.insight;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What comes again and again: the patterns that stand, and those that stood. */
@Component
class Patterns {

  /**
   * Something that several complaints name.
   *
   * @param key the name as it is compared, whatever its case
   */
  record Found(PatternKind kind, String key, String name, long count) {}

  /** A pattern that stands, and since when, or stood until now. */
  record Standing(UUID id, PatternKind kind, String name, long count, OffsetDateTime raisedAt) {}

  private static final String FIND =
      """
      with recent as (
        select c.place, r.cause, r.person
        from complaint c left join root_cause r on r.complaint_id = c.id
        where c.filed_at > :since and (c.place is not null or r.cause is not null)
      ), named as (
        select 'PLACE' as kind, btrim(place) as name from recent
        union all select 'CAUSE', btrim(cause) from recent
        union all select 'PERSON', btrim(person) from recent
      )
      select kind, lower(name) as key, min(name) as name, count(*) as count from named
      where name <> '' group by kind, lower(name) having count(*) >= :least
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Patterns(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What at least so many complaints filed since then have in common. */
  List<Found> find(Instant since, int least) {
    return jdbc.sql(FIND)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("least", least)
        .query(Found.class)
        .list();
  }

  /** Notes what has been found; those among it that are new, or have changed since. */
  List<Standing> note(List<Found> found, Instant now) {
    return jdbc.sql(
            """
            insert into pattern (id, kind, key, name, count, raised_at)
            select gen_random_uuid(), f.kind, f.key, f.name, f.count, :now
            from jsonb_to_recordset(cast(:found as jsonb)) as f(kind text, key text, name text, count bigint)
            on conflict (kind, key) where cleared_at is null do update set count = excluded.count
            where pattern.count <> excluded.count
            returning id, kind, name, count, raised_at
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("found", json.writeValueAsString(found))
        .query(Standing.class)
        .list();
  }

  /** Ends all that are not among what has been found; those that stood until now. */
  List<Standing> end(List<Found> found, Instant now) {
    return jdbc.sql(
            """
            update pattern p set cleared_at = :now
            where p.cleared_at is null and not exists (
              select from jsonb_to_recordset(cast(:found as jsonb)) as f(kind text, key text)
              where f.kind = p.kind and f.key = p.key)
            returning id, kind, name, count, raised_at
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("found", json.writeValueAsString(found))
        .query(Standing.class)
        .list();
  }

  /** Those that stand, the most frequent first. */
  List<Insights.Pattern> standing() {
    return jdbc.sql(
            """
            select kind, name, count, raised_at as since from pattern
            where cleared_at is null order by count desc, name limit 50
            """)
        .query(Insights.Pattern.class)
        .list();
  }
}
