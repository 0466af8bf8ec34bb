package lidao.profiles;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives what a service keeps under an absorbed customer's id to the survivor. */
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
        .param("absorbed", ids(merges, Merged::absorbed))
        .param("survivors", ids(merges, Merged::survivor))
        .update();
  }

  private static UUID[] ids(List<Merged> merges, Function<Merged, UUID> id) {
    return merges.stream().map(id).toArray(UUID[]::new);
  }
}
