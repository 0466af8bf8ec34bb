package lidao.interaction.contact;

import java.util.List;
import lidao.profiles.Merged;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gives what is kept under an absorbed customer's id to the survivor. */
public final class Repointing {

  private Repointing() {}

  /** In a table that has a {@code customer_id}; one statement. */
  public static void repoint(JdbcTemplate jdbc, String table, List<Merged> merges) {
    jdbc.update(
        "update %s kept set customer_id = m.survivor from unnest(?::uuid[], ?::uuid[]) as m(absorbed,"
                .formatted(table)
            + " survivor) where kept.customer_id = m.absorbed",
        Columns.ids(merges.stream().map(Merged::absorbed).toList()),
        Columns.ids(merges.stream().map(Merged::survivor).toList()));
  }
}
