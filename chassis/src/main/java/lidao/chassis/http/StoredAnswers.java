package lidao.chassis.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The keys of past requests with the answers they got. */
class StoredAnswers {

  private final JdbcClient db;
  private final JsonMapper json;

  StoredAnswers(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** An answer, and whether it was given to the same body. */
  record Stored(boolean sameBody, ResponseEntity<byte[]> answer) {}

  KeyedRequest keyed(String client, String request, String key, @Nullable Object body) {
    return new KeyedRequest(client, request, key, digest(body));
  }

  /** Takes the key; waits while another transaction holds it; false when it was taken before. */
  boolean claim(KeyedRequest keyed) {
    return db.sql(
                """
                insert into idempotency_key (client, request, key, body_digest)
                values (?, ?, ?, ?) on conflict do nothing
                """)
            .params(keyed.client(), keyed.request(), keyed.key(), keyed.digest())
            .update()
        == 1;
  }

  void store(KeyedRequest keyed, ResponseEntity<?> answer) {
    HttpHeaders headers = answer.getHeaders();
    Object body = answer.getBody();
    db.sql(
            """
            update idempotency_key set status = ?, location = ?, etag = ?, body = ?
            where client = ? and request = ? and key = ?
            """)
        .params(
            Arrays.asList(
                answer.getStatusCode().value(),
                headers.getFirst(HttpHeaders.LOCATION),
                headers.getETag(),
                body == null ? null : json.writeValueAsBytes(body),
                keyed.client(),
                keyed.request(),
                keyed.key()))
        .update();
  }

  Stored stored(KeyedRequest keyed) {
    return db.sql(
            """
            select body_digest, status, location, etag, body from idempotency_key
            where client = ? and request = ? and key = ?
            """)
        .params(keyed.client(), keyed.request(), keyed.key())
        .query((row, n) -> read(row, keyed))
        .single();
  }

  /** Deletes what nobody will repeat any more; wall time, in days. */
  int forget(int days) {
    return db.sql("delete from idempotency_key where taken_at < now() - make_interval(days => ?)")
        .param(days)
        .update();
  }

  private static Stored read(ResultSet row, KeyedRequest keyed) throws SQLException {
    HttpHeaders headers = IdempotentRequests.replayed();
    String location = row.getString("location");
    if (location != null) {
      headers.set(HttpHeaders.LOCATION, location);
    }
    String etag = row.getString("etag");
    if (etag != null) {
      headers.set(HttpHeaders.ETAG, etag);
    }
    byte[] body = row.getBytes("body");
    if (body != null) {
      headers.setContentType(MediaType.APPLICATION_JSON);
    }
    boolean same = MessageDigest.isEqual(keyed.digest(), row.getBytes("body_digest"));
    return new Stored(same, new ResponseEntity<>(body, headers, row.getInt("status")));
  }

  private byte[] digest(@Nullable Object body) {
    byte[] bytes;
    if (body instanceof byte[] raw) {
      bytes = raw;
    } else if (body instanceof String text) {
      bytes = text.getBytes(StandardCharsets.UTF_8);
    } else {
      bytes = body == null ? new byte[0] : json.writeValueAsBytes(body);
    }
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
