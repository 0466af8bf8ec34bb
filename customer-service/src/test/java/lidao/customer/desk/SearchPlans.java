package lidao.customer.desk;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How PostgreSQL goes about a search. */
public final class SearchPlans {

  private SearchPlans() {}

  /** The lines of its plan, carried out. */
  public static List<String> of(JdbcClient db, String asked) {
    return db.sql("explain (analyze, costs off) " + FindCustomers.FOUND)
        .param("asked", asked)
        .param("part", "%" + asked + "%")
        .param("address", asked)
        .param("phone", "+8613800138000")
        .param("from", null)
        .param("most", 31)
        .query(String.class)
        .list();
  }
}
