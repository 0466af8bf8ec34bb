package lidao.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Waiting for what stays would stop a consumer; parking what passes would call an operator. */
class PassingFaultsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"57P01", "57P03", "08006", "08003", "40001", "40P01", "53100", "55P03", "25006"})
  void a_server_that_is_away_full_read_only_or_in_a_tangle_passes(String state) {
    SQLException cause = new SQLException("as the driver says it", state);
    assertThat(PassingFaults.isOne(new UncategorizedSQLException("x", null, cause))).isTrue();
    assertThat(PassingFaults.isOne(new TransactionSystemException("commit", cause))).isTrue();
  }

  @Test
  void so_does_whatever_spring_or_the_pool_call_passing_and_a_lack_of_memory() {
    assertThat(
            new Throwable[] {
              new CannotGetJdbcConnectionException("x"),
              new CannotCreateTransactionException("x"),
              new CannotAcquireLockException("x"),
              new IllegalStateException(new SQLTransientConnectionException("pool is empty")),
              new IllegalStateException(new SQLRecoverableException("x")),
              new OneTransaction.Broken(new OutOfMemoryError())
            })
        .allMatch(PassingFaults::isOne);
  }

  @ParameterizedTest
  @ValueSource(strings = {"22021", "23505", "42P01", "25P02", "XX000", ""})
  void what_the_statement_or_its_values_caused_stays(String state) {
    assertThat(PassingFaults.isOne(new IllegalStateException(new SQLException("x", state))))
        .isFalse();
    assertThat(PassingFaults.isOne(new DuplicateKeyException("x"))).isFalse();
    assertThat(PassingFaults.isOne(new OneTransaction.Broken(new StackOverflowError()))).isFalse();
  }
}
