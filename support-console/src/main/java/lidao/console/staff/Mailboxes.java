package lidao.console.staff;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where those who work here read mail. */
@Component
public class Mailboxes {

  private final JdbcClient db;

  Mailboxes(JdbcClient db) {
    this.db = db;
  }

  /** By staff id; who does not work here any more is missing. One statement, none for nobody. */
  public Map<String, Mailbox> of(Collection<String> staffIds) {
    Map<String, Mailbox> mailboxes = new HashMap<>();
    if (staffIds.isEmpty()) {
      return mailboxes;
    }
    db.sql("select id, email, language, on_duty from staff where active and id = any(?)")
        .param(staffIds.toArray(String[]::new))
        .query(
            row -> {
              String id = row.getString("id");
              Locale language = Locale.forLanguageTag(row.getString("language"));
              mailboxes.put(
                  id, new Mailbox(id, row.getString("email"), language, row.getBoolean("on_duty")));
            });
    return mailboxes;
  }
}
