package lidao.console.staff;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lidao.chassis.http.Conflict;
import lidao.chassis.http.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All who work here or did. */
@Repository
public class Staff {

  private final JdbcClient db;

  Staff(JdbcClient db) {
    this.db = db;
  }

  /** Somebody, with what their signing in depends on; times are wall time. */
  public record Account(
      StaffMember member,
      String passwordHash,
      @Nullable Instant lockedUntil,
      Instant signedInSince) {}

  boolean isEmpty() {
    return db.sql("select not exists (select from staff)").query(Boolean.class).single();
  }

  /** Adds somebody; 409 when the user name is taken. */
  void add(StaffMember member, String passwordHash) {
    try {
      db.sql(
              """
              insert into staff
                (id, user_name, display_name, password_hash, roles, language, rank, site, email)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              member.id(),
              member.userName(),
              member.displayName(),
              passwordHash,
              member.roles().toArray(String[]::new),
              member.language(),
              member.rank(),
              member.site(),
              member.email())
          .update();
    } catch (DuplicateKeyException e) {
      throw new Conflict(Sentence.of("The user name {0} is taken.", member.userName()));
    }
  }

  /** Stores somebody's new state, one version on; false when they have changed meanwhile. */
  boolean change(StaffMember member, @Nullable String passwordHash, Instant signedInSince) {
    return db.sql(
                """
                update staff set display_name = ?, roles = ?, language = ?, active = ?, on_duty = ?,
                  rank = ?, site = ?, email = ?, password_hash = coalesce(?, password_hash), signed_in_since = ?,
                  failed_sign_ins = 0, locked_until = null, version = version + 1
                where id = ? and version = ?
                """)
            .param(member.displayName())
            .param(member.roles().toArray(String[]::new))
            .param(member.language())
            .param(member.active())
            .param(member.onDuty())
            .param(member.rank())
            .param(member.site())
            .param(member.email())
            .param(passwordHash)
            .param(utc(signedInSince))
            .param(member.id())
            .param(member.version())
            .update()
        == 1;
  }

  /** By user name, behind the one given; every user name is sorted in lower case. */
  public List<StaffMember> list(String after, int limit) {
    return db.sql(
            "select * from staff where lower(user_name) > lower(?) order by lower(user_name) limit ?")
        .params(after, limit)
        .query((row, n) -> StaffRows.member(row))
        .list();
  }

  /** Somebody by id. */
  public Optional<Account> find(String id) {
    return db.sql("select * from staff where id = ?")
        .param(id)
        .query((row, n) -> StaffRows.account(row))
        .optional();
  }

  /** The versions of those of these who may sign in; the others are missing. */
  public Map<String, Long> activeVersions(List<String> ids) {
    Map<String, Long> versions = new HashMap<>();
    if (!ids.isEmpty()) {
      db.sql("select id, version from staff where active and id = any(?)")
          .param(ids.toArray(String[]::new))
          .query(
              (RowCallbackHandler)
                  row -> versions.put(row.getString("id"), row.getLong("version")));
    }
    return versions;
  }

  /** Somebody by the name they sign in with, in any case. */
  public Optional<Account> named(String userName) {
    if (isNobodys(userName)) {
      return Optional.empty();
    }
    return db.sql("select * from staff where lower(user_name) = lower(?)")
        .param(userName)
        .query((row, n) -> StaffRows.account(row))
        .optional();
  }

  int otherSupervisors(String id) {
    return db.sql(
            "select count(*) from staff where active and 'supervisor' = any(roles) and id <> ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  // Anybody may type it, and the database cannot even be asked for it.
  static boolean isNobodys(String userName) {
    return userName.indexOf('\u0000') >= 0;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
