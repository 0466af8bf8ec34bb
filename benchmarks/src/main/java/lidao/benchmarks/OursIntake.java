package lidao.benchmarks;

import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import lidao.contract.Topic;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.ConfigurableApplicationContext;

/** interaction-service with its own settings, its intake begun when a round begins. */
final class OursIntake implements Contender, AutoCloseable {

  private static final String DATABASE = "interaction";
  private static final String BINDING = "intake-in-0";
  private static final String GROUP = "interaction-service.intake";

  private final House house;
  private final Groups groups;
  private final ConfigurableApplicationContext context;
  private boolean running;

  OursIntake(House house, Groups groups) throws ClassNotFoundException {
    this.house = house;
    this.groups = groups;
    this.context =
        house.run(
            "interaction-service",
            "lidao.interaction.InteractionServiceApplication",
            DATABASE,
            Map.of("spring.cloud.stream.bindings." + BINDING + ".consumer.auto-startup", "false"));
  }

  @Override
  public String name() {
    return "ours";
  }

  @Override
  public void reset() throws Exception {
    stop();
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      Wait.until("the outbox is empty", Wait.ROUND, () -> isDone(connection));
      statement.execute("truncate interaction, waiting_key, inbox");
    }
    groups.forget(GROUP);
  }

  @Override
  public void start() {
    bindings().start(BINDING);
    running = true;
  }

  @Override
  public void stop() throws Exception {
    if (running) {
      bindings().stop(BINDING);
      running = false;
      groups.awaitEmpty(GROUP, Duration.ofSeconds(30));
    }
  }

  private BindingsLifecycleController bindings() {
    return context.getBean(BindingsLifecycleController.class);
  }

  @Override
  public Connection connect() throws Exception {
    return house.connect(DATABASE);
  }

  @Override
  public String table() {
    return "interaction";
  }

  @Override
  public String out() {
    return Topic.INTERACTIONS.topicName();
  }

  @Override
  public boolean isDone(Connection connection) throws Exception {
    try (var statement = connection.createStatement();
        var r = statement.executeQuery("select not exists (select from outbox)")) {
      return r.next() && r.getBoolean(1);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
