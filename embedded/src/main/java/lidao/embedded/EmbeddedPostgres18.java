package lidao.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** PostgreSQL 18 beside this JVM, on loopback only, keeping its data in a directory. */
public final class EmbeddedPostgres18 implements AutoCloseable {

  private static final String NAME = "PostgreSQL";
  private static final int ATTEMPTS = 3;
  private static final int NEEDED_MEGABYTES = 200;

  private final PostgresCluster cluster;
  private final int port;
  private final String password;
  private final DirectoryLock lock;

  private EmbeddedPostgres18(
      PostgresCluster cluster, int port, String password, DirectoryLock lock) {
    this.cluster = cluster;
    this.port = port;
    this.password = password;
    this.lock = lock;
  }

  /** Starts with the programs unpacked below the same directory and no settings beside our own. */
  public static EmbeddedPostgres18 start(Path directory, int port) {
    return start(directory, directory.resolve("programs"), port, Map.of());
  }

  /**
   * Starts the server and returns when it accepts connections; a server that an earlier, killed JVM
   * left behind on the same data is stopped first.
   *
   * @param directory holds the data, the superuser's password and the log; filled when it is new
   * @param programs where PostgreSQL's programs are unpacked once; several servers may share it
   * @param port 0 for any free one
   * @param settings of postgresql.conf, over ours; values without blanks or quotes
   * @throws CannotStart when the port is taken or the directory cannot be used
   */
  public static EmbeddedPostgres18 start(
      Path directory, Path programs, int port, Map<String, String> settings) {
    var place = new Place(NAME, directory).prepared(NEEDED_MEGABYTES);
    var lock = DirectoryLock.take(NAME, place);
    try {
      var cluster = new PostgresCluster(place, new PostgresTools(PostgresBinaries.below(programs)));
      cluster.stopOrphan();
      Ports.take(NAME, port);
      var password = cluster.initialised();
      return new EmbeddedPostgres18(cluster, listening(cluster, port, settings), password, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static int listening(PostgresCluster cluster, int port, Map<String, String> settings) {
    for (var attempt = 1; ; attempt++) {
      var listener = Ports.take(NAME, port);
      try {
        cluster.start(listener, settings);
        return listener;
      } catch (CannotStart e) {
        // A port that was free a moment ago may be gone.
        if (port != 0 || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** The port on loopback. */
  public int port() {
    return port;
  }

  /** The JDBC address of a database on this server, without user and password. */
  public String url(String database) {
    return "jdbc:postgresql://%s:%d/%s".formatted(Ports.LOOPBACK, port, database);
  }

  /** A connection of the superuser, for what no service may do. */
  public Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(url(database), PostgresCluster.SUPERUSER, password);
  }

  /**
   * Makes sure that there is a role with this password, and a database which it owns and no other
   * role may enter.
   */
  public void createDatabase(String name, String user, String userPassword) {
    try (var connection = superuser("postgres")) {
      Databases.create(connection, name, user, userPassword);
    } catch (SQLException e) {
      throw new IllegalStateException("The database " + name + " could not be created.", e);
    }
  }

  /**
   * Stops the server and returns when it has; open connections are cut, a second call does nothing.
   */
  @Override
  public void close() {
    if (lock.channel().isOpen()) {
      cluster.stop();
      lock.close();
    }
  }
}
