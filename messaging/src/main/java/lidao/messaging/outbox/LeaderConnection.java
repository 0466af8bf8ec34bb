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

  private final String url;
  private final Properties properties = new Properties();
  private final Duration followerPoll;

  LeaderConnection(String url, String user, String password, Duration followerPoll) {
    this.url = url;
    this.followerPoll = followerPoll;
    properties.setProperty("user", user);
    properties.setProperty("password", password);
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

  private static boolean tryLock(Connection connection) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("select pg_try_advisory_lock(?, 1)")) {
      lock.setInt(1, LOCK_SPACE);
      try (ResultSet r = lock.executeQuery()) {
        return r.next() && r.getBoolean(1);
      }
    }
  }
}
