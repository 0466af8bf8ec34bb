package lidao.messaging.inbox;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
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

  /** A lock not had in time; a server that only reads, as after a fail-over to a standby. */
  private static final Set<String> STATES = Set.of("55P03", "25006");

  private PassingFaults() {}

  static boolean isOne(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof TransientDataAccessException
          || cause instanceof RecoverableDataAccessException
          || cause instanceof DataAccessResourceFailureException
          || cause instanceof CannotCreateTransactionException
          || cause instanceof ConsumerHalted
          || cause instanceof OutOfMemoryError
          || cause instanceof SQLException sql && passes(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean passes(SQLException e) {
    if (e instanceof SQLTransientException
        || e instanceof SQLRecoverableException
        || e instanceof SQLNonTransientConnectionException) {
      return true;
    }
    String state = e.getSQLState();
    return state != null
        && (STATES.contains(state)
            || state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
  }
}
