package lidao.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import lidao.messaging.outbox.Sabotage.Point;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Processes killed at each commit point and at random. Each promise has a control: the same run
 * without the mechanism that keeps it.
 */
@Tag("faults")
class KillFaultsTest {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int EVENTS = 300;

  @Test
  void killed_at_each_commit_point_in_turn_nothing_is_lost_doubled_or_out_of_order() {
    try (Room room = Room.inTheFixture(10)) {
      for (Point point : Point.values()) {
        room.send(EVENTS);
        room.flush();
        MailroomProcess.dying(room, point, 2).awaitDeath();
      }
      long killed = System.nanoTime();
      Tally tally = finished(room);
      FaultTable.add("killed at each commit point", Point.values().length, tally, killed);
      assertThat(tally.allIsWell()).as(tally.toString()).isTrue();
      assertThat(tally.published().repeats).as("no batch repeats").isZero();
    }
  }

  @Test
  void control_without_the_inbox_a_kill_before_the_offsets_doubles_effects() {
    Tally tally = control("inbox", Point.COMMITTED, 2);
    assertThat(tally.effectsDoubled()).isPositive();
    assertThat(tally.published().doubled).isPositive();
  }

  @Test
  void control_with_the_offsets_first_a_kill_before_the_commit_loses_effects() {
    Tally tally = control("offsets-last", Point.WRITTEN, 2);
    assertThat(tally.effects().lost).isPositive();
  }

  @Test
  void control_without_kafkas_acknowledgement_a_kill_after_the_deletion_loses_events() {
    Tally tally = control("acknowledgement", Point.TAKEN, 3);
    assertThat(tally.effects().lost).isZero();
    assertThat(tally.published().lost).isPositive();
  }

  @Test
  void control_without_the_mark_a_kill_after_kafkas_commit_publishes_a_batch_again() {
    Tally tally = control("mark", Point.CARRIED, 2);
    assertThat(tally.effects().lost).isZero();
    assertThat(tally.effectsDoubled()).isZero();
    assertThat(tally.published().repeats).isPositive();
  }

  private static Tally control(String mechanism, Point point, int nth) {
    String without = "--sabotage.without=" + mechanism;
    try (Room room = Room.inTheFixture(10)) {
      room.send(EVENTS);
      room.flush();
      MailroomProcess.dying(room, point, nth, without).awaitDeath();
      long killed = System.nanoTime();
      try (MailroomProcess last = MailroomProcess.start(room, without).ready()) {
        // What the control sends by and by is with the broker after its linger time.
        await().atMost(PATIENCE).during(Duration.ofSeconds(4)).until(() -> room.settled(last));
        Tally tally = room.tally();
        FaultTable.add("control: killed at " + point + " without " + mechanism, 1, tally, killed);
        return tally;
      }
    }
  }

  @Test
  void killed_again_and_again_at_random_nothing_is_lost_doubled_or_out_of_order()
      throws InterruptedException {
    long seed = Long.getLong("faults.seed", System.nanoTime());
    int rounds = Integer.getInteger("faults.rounds", 6);
    System.out.println("fault: random kills with -Dfaults.seed=" + seed);
    Random random = new Random(seed);
    try (Room room = Room.inTheFixture(10)) {
      for (int round = 0; round < rounds; round++) {
        try (MailroomProcess one = MailroomProcess.start(room).ready()) {
          long until = System.nanoTime() + random.nextInt(9_000) * 1_000_000L;
          while (System.nanoTime() < until) {
            room.send(5);
            // The moment of the kill is the point, and no condition tells it.
            Thread.sleep(20);
          }
          one.kill();
        }
      }
      room.flush();
      long killed = System.nanoTime();
      Tally tally = finished(room);
      FaultTable.add("killed at random moments", rounds, tally, killed);
      assertThat(tally.allIsWell()).as("seed %d: %s", seed, tally).isTrue();
      assertThat(tally.published().repeats).as("seed %d", seed).isZero();
    }
  }

  private static Tally finished(Room room) {
    try (MailroomProcess last = MailroomProcess.start(room).ready()) {
      await().atMost(PATIENCE).until(() -> room.settled(last) && room.done());
      return room.tally();
    }
  }
}
