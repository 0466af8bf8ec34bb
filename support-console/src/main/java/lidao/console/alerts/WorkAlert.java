package lidao.console.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import lidao.chassis.http.Conflict;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Sentence;
import lidao.chassis.security.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody on the staff does with an alert; of two at once, one has it and the other is told.
 */
@Component
public class WorkAlert {

  private static final Duration LONGEST_SNOOZE = Duration.ofDays(14);
  private static final String FREE =
      " where id = :id and cleared_at is null and (holder is null or holder = :me)";
  private static final String TAKE =
      """
      update alert set change = nextval('alert_change'), holder = :me, holder_name = :name,
        held_since = coalesce(held_since, :now), snoozed_until = null
      """;

  private final JdbcClient db;
  private final Alerts alerts;
  private final ChangeNumbers changes;
  private final Clock clock;

  WorkAlert(JdbcClient db, Alerts alerts, ChangeNumbers changes, Clock clock) {
    this.db = db;
    this.alerts = alerts;
    this.changes = changes;
    this.clock = clock;
  }

  /** One alert that the viewer may see; 404 for the others. */
  public Alert find(UUID id, Viewer viewer) {
    return alerts.find(id).filter(viewer::sees).orElseThrow(() -> new NotFound("alert", id));
  }

  /** Takes it on; 409 when another has it. */
  @Transactional
  public Alert claim(UUID id, Viewer viewer) {
    return take(id, viewer, TAKE, OffsetDateTime.now(clock));
  }

  /** Says that it is seen and in hand, taking it on if nobody has. */
  @Transactional
  public Alert acknowledge(UUID id, Viewer viewer) {
    String sql = TAKE + ", acknowledged_at = coalesce(acknowledged_at, :now)";
    return take(id, viewer, sql, OffsetDateTime.now(clock));
  }

  /** Puts it off until then, by the business clock; it stays theirs. */
  @Transactional
  public Alert snooze(UUID id, Viewer viewer, Instant until) {
    Instant now = clock.instant();
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SNOOZE))) {
      throw InvalidInput.field("until", "must be within the next 14 days");
    }
    String sql = TAKE.replace("snoozed_until = null", "snoozed_until = :until");
    find(id, viewer);
    changes.begin();
    int done =
        db.sql(sql + FREE)
            .param("id", id)
            .param("me", viewer.id())
            .param("name", viewer.name())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("until", until.atOffset(ZoneOffset.UTC))
            .update();
    return done == 1 ? find(id, viewer) : refuse(id, viewer);
  }

  /** Gives it back; a supervisor may take it from another. */
  @Transactional
  public Alert release(UUID id, Viewer viewer) {
    Alert alert = find(id, viewer);
    changes.begin();
    int done =
        db.sql(
                """
                update alert set change = nextval('alert_change'), holder = null,
                  holder_name = null, held_since = null, acknowledged_at = null,
                  snoozed_until = null
                where id = :id and cleared_at is null and (holder = :me or :leads)
                """)
            .param("id", id)
            .param("me", viewer.id())
            .param("leads", viewer.roles().contains(Roles.SUPERVISOR))
            .update();
    if (done == 0 && alert.clearedAt() == null && alert.holder() == null) {
      return alert;
    }
    return done == 1 ? alerts.find(id).orElseThrow() : refuse(id, viewer);
  }

  private Alert take(UUID id, Viewer viewer, String sql, OffsetDateTime now) {
    find(id, viewer);
    changes.begin();
    int done =
        db.sql(sql + FREE)
            .param("id", id)
            .param("me", viewer.id())
            .param("name", viewer.name())
            .param("now", now)
            .update();
    return done == 1 ? find(id, viewer) : refuse(id, viewer);
  }

  private Alert refuse(UUID id, Viewer viewer) {
    Alert alert = alerts.find(id).orElseThrow(() -> new NotFound("alert", id));
    if (alert.clearedAt() != null) {
      throw new Conflict(
          Sentence.of("The alert was cleared at {0}: its cause is gone.", alert.clearedAt()));
    }
    throw new Conflict(
        Sentence.of(
            "{0} has this alert since {1}; a supervisor may release it.",
            Objects.requireNonNull(alert.holderName()), Objects.requireNonNull(alert.heldSince())));
  }
}
