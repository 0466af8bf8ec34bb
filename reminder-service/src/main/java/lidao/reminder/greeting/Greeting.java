package lidao.reminder.greeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lidao.calendar.Adjustment;
import lidao.contract.StatedDate;
import lidao.contract.customers.Channel;
import lidao.contract.customers.Relation;
import lidao.reminder.house.Columns;
import lidao.reminder.letter.LetterState;
import lidao.reminder.occasion.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * A greeting with the occurrence that it is for.
 *
 * @param reason a stable code, where it did not simply go out
 * @param detail what the mail server said
 * @param nextAttemptAt while it waits
 * @param channel by which it went, or was last tried
 * @param wording which of the wordings it is, such as birthday.zh-CN.2
 * @param decidedBy the staff member who decided on an unknown one
 * @param call what came of a call task; absent until somebody has called
 */
record Greeting(
    UUID id,
    UUID occurrenceId,
    UUID customerId,
    Occasion occasion,
    int year,
    LocalDate date,
    @Nullable String honouree,
    @Nullable Relation relation,
    @Nullable StatedDate said,
    List<Adjustment> adjustments,
    String timeZone,
    Instant dueAt,
    Instant lastMoment,
    LetterState state,
    @Nullable String reason,
    @Nullable String detail,
    int attempts,
    @Nullable Instant nextAttemptAt,
    @Nullable Instant concludedAt,
    @Nullable Channel channel,
    @Nullable String language,
    @Nullable String wording,
    @Nullable String subject,
    @Nullable String text,
    @Nullable String decidedBy,
    @Nullable Called call) {

  /** Somebody on the staff has called; {@code at} in business time. */
  record Called(String by, Instant at, @Nullable String note) {}

  /** What {@link #read} reads of letters {@code l} and their occurrences {@code o}. */
  static final String COLUMNS =
      """
      o.*, l.id as letter_id, l.state as letter_state, l.reason, l.detail, l.attempts, l.next_attempt_at,
        l.concluded_at, l.channel, l.language, l.wording, l.subject, l.body, l.decided_by,
        l.called_by, l.called_at, l.call_note
      """;

  static final String SELECT =
      "select "
          + COLUMNS
          + """
      from letter l join occurrence o on o.id = l.about and l.kind = 'GREETING'
      """;

  static Greeting read(ResultSet row, int number) throws SQLException {
    DueOccurrence of = DueOccurrence.read(row);
    String channel = row.getString("channel");
    LetterState state = LetterState.valueOf(row.getString("letter_state"));
    return new Greeting(
        row.getObject("letter_id", UUID.class),
        of.id(),
        of.customerId(),
        of.occasion(),
        of.year(),
        of.date(),
        of.birthday().honouree(),
        of.birthday().relation(),
        of.birthday().said(),
        of.adjustments(),
        of.timeZone(),
        of.dueAt(),
        of.lastMoment(),
        state,
        row.getString("reason"),
        row.getString("detail"),
        row.getInt("attempts"),
        state == LetterState.QUEUED ? Columns.instant(row, "next_attempt_at") : null,
        Columns.instantOrNull(row, "concluded_at"),
        channel == null ? null : Channel.valueOf(channel),
        row.getString("language"),
        row.getString("wording"),
        row.getString("subject"),
        row.getString("body"),
        row.getString("decided_by"),
        called(row));
  }

  private static @Nullable Called called(ResultSet row) throws SQLException {
    String by = row.getString("called_by");
    return by == null
        ? null
        : new Called(by, Columns.instant(row, "called_at"), row.getString("call_note"));
  }
}
