package lidao.messaging.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose session holds the leader's lock: direct, since a pool or a proxy would hand
 * the session, and the lock with it, to somebody else.
 */
final class LeaderConnection {

  private static final int LOCK_SPACE = 0x6c69_646c;

  /**
   * The server gives the lock to another as soon as it knows that this one is gone. Of a machine
   * that vanished it learns by keepalives, by default after two hours; of a frozen process only by
   * its silence: a leader never waits for half a minute, neither within a transaction nor between.
   */
  private static final String SERVER_SIDE =
      "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3"
          + " -c idle_in_transaction_session_timeout=30s -c idle_session_timeout=30s"
          // A plan made while the outbox was empty reads all of it for every batch once it is not.
          + " -c enable_seqscan=off";

  private final String url;
  private final Properties properties = new Properties();
  private final Duration followerPoll;
  private final int lock;

  LeaderConnection(
      String url,
      @Nullable String user,
      @Nullable String password,
      Duration followerPoll,
      int lock) {
    this.url = url;
    this.followerPoll = followerPoll;
    this.lock = lock;
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    properties.setProperty("options", SERVER_SIDE);
    properties.setProperty("ApplicationName", "outbox-relay");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("connectTimeout", "5");
    // A half-open connection must not keep a relay that lost its lock waiting for ever.
    properties.setProperty("socketTimeout", "30");
  }

  /**
   * Waits until this instance leads; null when told to give up. The connection does not commit by
   * itself.
   */
  @Nullable Connection await(BooleanSupplier goOn) throws SQLException, InterruptedException {
    Connection connection = DriverManager.getConnection(url, properties);
    try {
      while (goOn.getAsBoolean()) {
        if (tryLock(connection)) {
          connection.setAutoCommit(false);
          return connection;
        }
        Thread.sleep(followerPoll.toMillis());
      }
    } catch (SQLException | InterruptedException e) {
      connection.close();
      throw e;
    }
    connection.close();
    return null;
  }

  private boolean tryLock(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
      statement.setInt(1, LOCK_SPACE);
      statement.setInt(2, lock);
      try (ResultSet r = statement.executeQuery()) {
        return r.next() && r.getBoolean(1);
      }
    }
  }
}
