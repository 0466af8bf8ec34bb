package lidao.reminder.preview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lidao.reminder.house.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses that calendar programs subscribe to; a token is known to its reader only. */
@Component
class Feeds {

  /** An address without its secret. */
  record Feed(UUID id, String name, String language, String madeBy, Instant madeAt) {}

  /** An address just made, with its secret. */
  record Made(Feed feed, String token) {}

  private static final int TOKEN_BYTES = 24;

  private final JdbcClient db;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Feeds(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  Made make(String name, String language, String by) {
    byte[] secret = new byte[TOKEN_BYTES];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Feed feed =
        db.sql(
                """
                insert into calendar_feed (name, language, token_hash, made_by, made_at) values (?, ?, ?, ?, ?)
                returning *
                """)
            .params(name, language, hash(token), by, Columns.at(clock.instant()))
            .query((row, n) -> read(row))
            .single();
    return new Made(feed, token);
  }

  List<Feed> all() {
    return db.sql("select * from calendar_feed order by id").query((row, n) -> read(row)).list();
  }

  Optional<Feed> byToken(String token) {
    return db.sql("select * from calendar_feed where token_hash = ?")
        .param(hash(token))
        .query((row, n) -> read(row))
        .optional();
  }

  /** Ends it; false where there is none. */
  boolean end(UUID id) {
    return db.sql("delete from calendar_feed where id = ?").param(id).update() > 0;
  }

  private static Feed read(ResultSet row) throws SQLException {
    return new Feed(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("language"),
        row.getString("made_by"),
        Columns.instant(row, "made_at"));
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
