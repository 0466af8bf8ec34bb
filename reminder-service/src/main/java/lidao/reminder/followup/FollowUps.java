package lidao.reminder.followup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lidao.reminder.house.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The follow-ups, and the links by which customers answer them. */
@Component
class FollowUps {

  /** How long an answer link is good, wall time. */
  private static final int LINK_DAYS = 60;

  private final JdbcClient db;

  FollowUps(JdbcClient db) {
    this.db = db;
  }

  Optional<FollowUp> find(UUID id) {
    return find(List.of(id)).stream().findFirst();
  }

  List<FollowUp> find(Collection<UUID> ids) {
    return db.sql("select * from follow_up where id = any(:ids::uuid[])")
        .param("ids", Columns.of(ids, id -> id))
        .query(FollowUp::read)
        .list();
  }

  List<FollowUp> ofComplaint(UUID complaint) {
    return db.sql("select * from follow_up where complaint_id = ? order by round, working_days")
        .param(complaint)
        .query(FollowUp::read)
        .list();
  }

  /**
   * Whose link it is, as long as the link is good; the token itself is known to its reader only.
   */
  Optional<FollowUp> byToken(String token) {
    return db.sql(
            """
            select f.* from follow_up f join answer_link l on l.follow_up_id = f.id
            where l.token_hash = ? and l.expires_at > now()
            """)
        .param(hash(token))
        .query(FollowUp::read)
        .optional();
  }

  void keepLinks(List<UUID> followUps, List<String> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      db.sql(
              """
              insert into answer_link (token_hash, follow_up_id, expires_at)
              values (?, ?, now() + make_interval(days => ?))
              """)
          .params(hash(tokens.get(i)), followUps.get(i), LINK_DAYS)
          .update();
    }
  }

  /** Moves them to another state, each to its own; what is answered or cancelled stays so. */
  void move(List<UUID> ids, List<FollowUp.State> states, Instant at) {
    db.sql(
            """
            update follow_up f set state = s.state, sent_at = case when s.state in ('SENT', 'CALL_TASK') then :at end
            from unnest(:ids::uuid[], :states::text[]) as s(id, state)
            where f.id = s.id and f.answered_at is null and f.state <> 'CANCELLED'
            """)
        .param("ids", Columns.of(ids, id -> id))
        .param("states", Columns.of(states, state -> state))
        .param("at", Columns.at(at))
        .update();
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
