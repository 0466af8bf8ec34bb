package lidao.reminder.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import lidao.contract.StatedDate;
import lidao.contract.complaints.ComplaintResolved;
import lidao.contract.complaints.Severity;
import lidao.reminder.Guest;
import lidao.reminder.ReminderTest;
import org.junit.jupiter.api.Test;

/** What {@code ./care restore} does to messages that came due since the backup. */
class RestoreTest extends ReminderTest {

  private static final Path RESTORED = Path.of("../deploy/postgres/restored-reminder.sql");

  @Test
  void what_came_due_since_the_backup_is_unknown_and_nobody_is_greeted_twice() throws Exception {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    Guest known = new Guest().born(StatedDate.solar(1980, 3, 10));
    Guest queued = new Guest().born(StatedDate.solar(1980, 3, 10));
    hear(known.profile(), queued.profile());
    UUID complaint = UUID.randomUUID();
    at("2026-03-09T02:00:00Z"); // the backup
    Guest later = new Guest().born(StatedDate.solar(1980, 3, 10));
    hear(later.profile(), resolved(complaint, later));
    at("2026-03-10T01:00:00Z");
    assertThat(MAIL.getReceivedMessages()).hasSize(4);
    MAIL.purgeEmailFromAllMailboxes();

    backToTheBackup(queued, later);
    clock.set(Instant.parse("2026-03-10T02:00:00Z"));
    restored();
    // The topics are read again: the profile and the complaint come once more, as new.
    hear(later.profile(), resolved(complaint, later));
    tick("plan");
    tick("send");
    tick("recover");
    tick("send");

    assertThat(MAIL.getReceivedMessages()).isEmpty();
    assertThat(db.sql("select state || ' ' || reason from letter").query(String.class).list())
        .hasSize(4)
        .containsOnly("UNKNOWN RESTORED");
    assertThat(
            db.sql("select cause_key from standing_alert where cause_key like 'greeting%'")
                .query(String.class)
                .list())
        .containsExactly("greetings/restored/2026-03-10");

    at("2027-03-10T01:00:00Z");
    assertThat(mail(known.email)).hasSizeGreaterThanOrEqualTo(1); // and life goes on
  }

  private void backToTheBackup(Guest queued, Guest unknown) {
    db.sql("delete from letter where customer_id <> ?").param(queued.id).update();
    db.sql("update letter set state = 'QUEUED', lease_of = null, concluded_at = null").update();
    db.sql("update occurrence set state = 'PLANNED' where customer_id <> ?")
        .param(queued.id)
        .update();
    db.sql("delete from occurrence where customer_id = ?").param(unknown.id).update();
    db.sql("truncate follow_up cascade").update();
    db.sql("delete from profile where customer_id = ?").param(unknown.id).update();
    db.sql("truncate standing_alert").update();
  }

  private void restored() throws IOException {
    String script =
        Files.readString(RESTORED)
            .replace("begin;", "")
            .replace("commit;", "")
            .replace("now()", "'" + clock.instant() + "'::timestamptz");
    for (String statement : script.split(";\\R")) {
      if (!statement.isBlank()) {
        db.sql(statement).update();
      }
    }
  }

  private ComplaintResolved resolved(UUID complaint, Guest guest) {
    return new ComplaintResolved(
        complaint,
        "C-2026-000001",
        guest.id,
        Severity.NORMAL,
        "汤凉了",
        "重做",
        Instant.parse("2026-03-09T02:00:00Z"));
  }
}
