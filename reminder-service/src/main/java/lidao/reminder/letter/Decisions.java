package lidao.reminder.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.contract.customers.Channel;
import lidao.reminder.house.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was decided on letters, and when; kept as long as the letters. */
@Component
public class Decisions {

  /** A decision's kind; the names are stored. */
  public enum Verdict {
    SEND,
    HOLD,
    SKIP,
    CALL
  }

  /**
   * One of them.
   *
   * @param at business time
   * @param reason a stable code; absent where nothing spoke against sending
   * @param until of a {@link Verdict#HOLD}
   */
  public record Made(
      Instant at,
      Verdict verdict,
      @Nullable String reason,
      @Nullable Instant until,
      @Nullable Channel channel,
      @Nullable String wording) {}

  private record Row(UUID letter, Made made) {}

  private final JdbcClient db;

  Decisions(JdbcClient db) {
    this.db = db;
  }

  /** Writes them down; one statement, in the caller's transaction. */
  void keep(Map<UUID, Decision> decisions, Instant now) {
    List<Row> rows = new ArrayList<>();
    decisions.forEach((letter, decision) -> rows.add(new Row(letter, made(decision, now))));
    if (rows.isEmpty()) {
      return;
    }
    db.sql(
            """
            insert into decision (letter_id, at, verdict, reason, until, channel, wording)
            select d.letter_id, :now, d.verdict, d.reason, d.until, d.channel, d.wording
            from unnest(:letters::uuid[], :verdicts::text[], :reasons::text[], :untils::timestamptz[],
              :channels::text[], :wordings::text[]) as d(letter_id, verdict, reason, until, channel, wording)
            """)
        .param("now", Columns.at(now))
        .param("letters", Columns.of(rows, Row::letter))
        .param("verdicts", Columns.of(rows, r -> r.made().verdict()))
        .param("reasons", Columns.of(rows, r -> r.made().reason()))
        .param("untils", Columns.of(rows, r -> r.made().until()))
        .param("channels", Columns.of(rows, r -> r.made().channel()))
        .param("wordings", Columns.of(rows, r -> r.made().wording()))
        .update();
  }

  /** All on a letter, the first first. */
  public List<Made> of(UUID letter) {
    return db.sql("select * from decision where letter_id = ? order by id")
        .param(letter)
        .query(
            (row, n) -> {
              String channel = row.getString("channel");
              return new Made(
                  Columns.instant(row, "at"),
                  Verdict.valueOf(row.getString("verdict")),
                  row.getString("reason"),
                  Columns.instantOrNull(row, "until"),
                  channel == null ? null : Channel.valueOf(channel),
                  row.getString("wording"));
            })
        .list();
  }

  private static Made made(Decision decision, Instant now) {
    if (decision instanceof Decision.Send send) {
      return new Made(
          now, Verdict.SEND, null, null, send.wording().channel(), send.wording().name());
    }
    if (decision instanceof Decision.Hold hold) {
      return new Made(now, Verdict.HOLD, hold.reason(), hold.until(), null, null);
    }
    if (decision instanceof Decision.Skip skip) {
      return new Made(now, Verdict.SKIP, skip.reason(), null, null, null);
    }
    return new Made(now, Verdict.CALL, ((Decision.CallTask) decision).reason(), null, null, null);
  }
}
