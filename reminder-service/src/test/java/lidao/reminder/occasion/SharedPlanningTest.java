package lidao.reminder.occasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import lidao.reminder.ReminderTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Planning for everybody, by several at once. */
class SharedPlanningTest extends ReminderTest {

  @Autowired private SharedPlanning planning;
  @Autowired private MeterRegistry meters;
  @Autowired private DataSource dataSource;

  @Test
  void several_instances_plan_each_household_once_and_show_how_far_they_are() {
    clock.set(Instant.parse("2027-01-10T00:00:00Z"));
    households(12_000);
    List<CompletableFuture<Void>> hands = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      hands.add(CompletableFuture.runAsync(planning::planAll));
    }
    hands.forEach(CompletableFuture::join);

    assertThat(planned()).isEqualTo(12_000);
    JsonNode plan = plan();
    assertThat(plan.get("chunks").asInt()).isEqualTo(3);
    assertThat(plan.get("chunksDone").asInt()).isEqualTo(3);
    assertThat(plan.get("planned").asInt()).isEqualTo(12_000);
    assertThat(plan.has("completedAt")).isTrue();
    planning.planAll();
    assertThat(planned()).as("again").isEqualTo(12_000);
  }

  @Test
  void what_a_killed_instance_held_is_taken_over_as_soon_as_its_connection_is_gone()
      throws Exception {
    clock.set(Instant.parse("2027-01-10T00:00:00Z"));
    planning.planAll();
    db.sql("delete from occasion_plan").update();
    households(12_000);
    Connection killed = dataSource.getConnection();
    killed.setAutoCommit(false);
    CompletableFuture.runAsync(planning::planAll).join();
    db.sql("delete from occurrence where occasion = 'SPRING_FESTIVAL'").update();
    db.sql("update plan_chunk set planned = null").update();
    int pid;
    try (var statement = killed.createStatement()) {
      statement.execute(
          """
          select * from plan_chunk c join occasion_plan p on p.id = c.plan_id
          where p.occasion = 'SPRING_FESTIVAL' and number = 2 for update of c
          """);
      var row = statement.executeQuery("select pg_backend_pid()");
      row.next();
      pid = row.getInt(1);
    }
    planning.help();
    assertThat(planned()).as("the others go round it").isEqualTo(7_000);
    assertThat(plan().get("chunksDone").asInt()).isEqualTo(2);

    db.sql("select pg_terminate_backend(?)").param(pid).query(Boolean.class).single();
    long start = System.nanoTime();
    while (planned() < 12_000 && System.nanoTime() - start < 30_000_000_000L) {
      planning.help();
    }
    assertThat(planned()).isEqualTo(12_000);
    assertThatThrownBy(killed::close).hasMessageContaining("terminating connection");
  }

  @Test
  void planning_gives_way_while_somebody_asks_the_service_something() {
    clock.set(Instant.parse("2027-01-10T00:00:00Z"));
    households(12_000);
    Timer rested = meters.get("lidao.planning.rested").timer();
    long before = rested.count();
    CompletableFuture<Void> planned = CompletableFuture.runAsync(planning::planAll);
    while (!planned.isDone()) {
      get("/api/reminders/planning", "staff");
    }
    planned.join();
    assertThat(rested.count() - before).isPositive();
  }

  private void households(int count) {
    db.sql(
            """
            insert into household (household_id, customer_id, time_zone, country)
            select id, id, 'Asia/Shanghai', 'CN' from (select uuidv7() as id from generate_series(1, ?)) h
            """)
        .param(count)
        .update();
  }

  private int planned() {
    return db.sql("select count(*) from occurrence where occasion = 'SPRING_FESTIVAL'")
        .query(Integer.class)
        .single();
  }

  private JsonNode plan() {
    return get("/api/reminders/planning", "staff")
        .valueStream()
        .filter(p -> p.get("occasion").asString().equals("SPRING_FESTIVAL"))
        .findFirst()
        .orElseThrow();
  }
}
