package lidao.console.staff;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What colleagues are called, those who have left among them. */
@Repository
public class StaffNames {

  private final JdbcClient db;

  StaffNames(JdbcClient db) {
    this.db = db;
  }

  /** Display names by staff id. */
  public Map<String, String> all() {
    Map<String, String> names = new HashMap<>();
    db.sql("select id, display_name from staff")
        .query(
            (RowCallbackHandler)
                row -> names.put(row.getString("id"), row.getString("display_name")));
    return names;
  }

  /** Display names by staff id of those who work here now and may work complaints, but one. */
  public Map<String, String> atWork(String but) {
    Map<String, String> names = new LinkedHashMap<>();
    db.sql(
            """
            select id, display_name from staff
            where active and roles && array['staff', 'supervisor'] and id <> ?
            order by display_name, id
            """)
        .param(but)
        .query(
            (RowCallbackHandler)
                row -> names.put(row.getString("id"), row.getString("display_name")));
    return names;
  }
}
