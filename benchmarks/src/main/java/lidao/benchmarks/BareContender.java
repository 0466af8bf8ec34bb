package lidao.benchmarks;

import java.sql.Connection;
import lidao.contract.Topic;
import org.jspecify.annotations.Nullable;

/** The bare program, run in a thread. */
final class BareContender implements Contender {

  private static final String DATABASE = "bare";

  private final House house;
  private final Groups groups;
  private final boolean publishes;
  private @Nullable BareIntake program;
  private @Nullable Thread thread;

  BareContender(House house, Groups groups, boolean publishes) {
    this.house = house;
    this.groups = groups;
    this.publishes = publishes;
  }

  static void createTables(House house) throws Exception {
    house.createDatabase(DATABASE);
    try (Connection connection = house.connect(DATABASE);
        var statement = connection.createStatement()) {
      statement.execute(BareIntake.TABLES);
    }
  }

  static void setCustomers(House house, boolean known) throws Exception {
    try (Connection connection = house.connect(DATABASE);
        var statement = connection.createStatement()) {
      statement.execute("truncate customer");
      if (known) {
        statement.execute(
            "insert into customer select 'C' || n, md5(n::text)::uuid from generate_series(0, %d) n"
                .formatted(Reports.CUSTOMERS - 1));
      }
      statement.execute("analyze customer");
    }
  }

  @Override
  public String name() {
    return "bare";
  }

  @Override
  public void reset() throws Exception {
    stop();
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("truncate contact");
    }
    groups.forget(BareIntake.GROUP);
  }

  @Override
  public void start() throws Exception {
    String topic = Topic.INTAKE_INTERACTIONS.topicName();
    BareIntake started = new BareIntake(connect(), house.bootstrapServers(), topic, publishes);
    Thread running = new Thread(started, "bare");
    program = started;
    thread = running;
    running.start();
  }

  @Override
  public void stop() throws Exception {
    if (program != null && thread != null) {
      program.stop();
      thread.join();
      program.close();
      program = null;
      thread = null;
    }
  }

  @Override
  public Connection connect() throws Exception {
    return house.connect(DATABASE);
  }

  @Override
  public String table() {
    return "contact";
  }

  @Override
  public String out() {
    return BareIntake.OUT;
  }

  @Override
  public boolean isDone(Connection connection) {
    return true;
  }
}
