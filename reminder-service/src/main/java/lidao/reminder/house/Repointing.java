package lidao.reminder.house;

import java.util.List;
import lidao.profiles.Merged;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives what is kept under an absorbed customer's id to the survivor. */
public final class Repointing {

  private Repointing() {}

  /** In a table with a {@code customer_id} that need not be unique; one statement. */
  public static void repoint(JdbcClient db, String table, List<Merged> merges) {
    db.sql(
            """
            update %s kept set customer_id = m.survivor
            from unnest(:absorbed::uuid[], :survivors::uuid[]) as m(absorbed, survivor)
            where kept.customer_id = m.absorbed
            """
                .formatted(table))
        .param("absorbed", Columns.of(merges, Merged::absorbed))
        .param("survivors", Columns.of(merges, Merged::survivor))
        .update();
  }
}
