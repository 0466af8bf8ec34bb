package lidao.messaging.inbox;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a fault that passes (the database is away, a deadlock) from one that stays. */
final class PassingFaults {

  /**
   * SQLSTATE classes: connection, transaction rollback, resources, operator intervention, system
   * error.
   */
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

  private PassingFaults() {}

  static boolean isOne(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof TransientDataAccessException
          || cause instanceof RecoverableDataAccessException
          || cause instanceof DataAccessResourceFailureException
          || cause instanceof CannotCreateTransactionException
          || cause instanceof ConsumerHalted) {
        return true;
      }
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && CLASSES.contains(sql.getSQLState().substring(0, 2))) {
        return true;
      }
    }
    return false;
  }
}
