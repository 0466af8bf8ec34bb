package lidao.reminder.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lidao.contract.customers.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cards that lie ready to be printed. */
@Component
class Cards {

  /** One card; {@code language} is BCP 47. */
  record Card(UUID letterId, String language, String title, String text) {}

  private final JdbcClient db;

  Cards(JdbcClient db) {
    this.db = db;
  }

  /** Those laid down on these UTC days, both included; an erased customer's is gone. */
  List<Card> between(LocalDate from, LocalDate to, int limit) {
    return db.sql(
            """
            select id, language, subject, body from letter
            where channel = :channel and state = 'SENT' and body is not null
              and concluded_at >= :from::date::timestamp at time zone 'UTC'
              and concluded_at < (:to::date + 1)::timestamp at time zone 'UTC'
            order by id limit :limit
            """)
        .param("channel", Channel.POST.name())
        .param("from", from)
        .param("to", to)
        .param("limit", limit)
        .query(
            (row, n) ->
                new Card(
                    row.getObject("id", UUID.class),
                    row.getString("language"),
                    row.getString("subject"),
                    row.getString("body")))
        .list();
  }
}
