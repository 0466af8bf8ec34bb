package lidao.console.staff;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has mistyped their password how often: guessing takes too long. */
@Component
public class SignInTries {

  private final JdbcClient db;

  SignInTries(JdbcClient db) {
    this.db = db;
  }

  /**
   * Counts a wrong password: from the fifth on they wait, twice as long each time, up to 15 min.
   */
  public void failed(String userName) {
    if (Staff.isNobodys(userName)) {
      return;
    }
    db.sql(
            """
            update staff set failed_sign_ins = failed_sign_ins + 1,
              locked_until = case when failed_sign_ins >= 4
                then now() + least(power(2, least(failed_sign_ins - 4, 4)), 15) * interval '1 min'
              end
            where lower(user_name) = lower(?)
            """)
        .param(userName)
        .update();
  }

  /** Forgets the wrong passwords. */
  public void succeeded(String id) {
    db.sql("update staff set failed_sign_ins = 0, locked_until = null where id = ?")
        .param(id)
        .update();
  }
}
