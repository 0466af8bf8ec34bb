package lidao.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two instances of one service: one relays, the other takes over. */
@Tag("faults")
class LeaderFaultsTest {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @Test
  void of_two_exactly_one_leads_and_the_other_takes_over_when_it_is_killed() {
    try (Room room = Room.inTheFixture(10);
        MailroomProcess one = MailroomProcess.start(room).ready();
        MailroomProcess two = MailroomProcess.start(room).ready()) {
      await().atMost(PATIENCE).until(() -> leaders(one, two) == 1);
      room.send(500);
      await()
          .during(Duration.ofSeconds(3))
          .atMost(Duration.ofSeconds(5))
          .until(() -> leaders(one, two) == 1);
      MailroomProcess leader = leads(one) ? one : two;
      MailroomProcess other = leader == one ? two : one;
      room.send(500);
      leader.kill();
      long killed = System.nanoTime();
      await().atMost(PATIENCE).until(() -> leads(other));
      Duration takeover = Duration.ofNanos(System.nanoTime() - killed);
      room.send(500);
      finish(room, other, "the leader of two killed", killed);
      assertThat(takeover).isLessThan(Duration.ofSeconds(15));
    }
  }

  /**
   * Its connections stay open, so only its silence tells; then it wakes up and believes it leads.
   */
  @Test
  void a_leader_that_freezes_is_replaced_and_does_no_harm_when_it_wakes_up() {
    try (Room room = Room.inTheFixture(10);
        MailroomProcess one = MailroomProcess.start(room).ready();
        MailroomProcess two = MailroomProcess.start(room).ready()) {
      await().atMost(PATIENCE).until(() -> leaders(one, two) == 1);
      MailroomProcess leader = leads(one) ? one : two;
      MailroomProcess other = leader == one ? two : one;
      room.send(500);
      leader.signal("STOP");
      long frozen = System.nanoTime();
      room.send(500);
      await().atMost(Duration.ofMinutes(2)).until(() -> leads(other));
      room.send(500);
      await().atMost(PATIENCE).until(room::done);
      leader.signal("CONT");
      room.send(500);
      finish(room, other, "the leader of two frozen, and woken up", frozen);
    }
  }

  @Test
  void control_without_the_leaders_lock_both_lead_and_throw_each_other_out_without_end() {
    String without = "--sabotage.without=leader-lock";
    try (Room room = Room.inTheFixture(10);
        MailroomProcess one = MailroomProcess.start(room, without).ready();
        MailroomProcess two = MailroomProcess.start(room, without).ready()) {
      await().atMost(PATIENCE).until(() -> leaders(one, two) == 2);
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                room.send(50);
                return failures(one) >= 3 && failures(two) >= 3;
              });
    }
  }

  private static double failures(MailroomProcess one) {
    Double failures = one.meter("lidao_outbox_failures_total");
    return failures == null ? 0 : failures;
  }

  private static void finish(Room room, MailroomProcess in, String what, long since) {
    room.flush();
    await().atMost(PATIENCE).until(() -> room.settled(in) && room.done());
    Tally tally = room.tally();
    FaultTable.add(what, 1, tally, since);
    assertThat(tally.allIsWell()).as(tally.toString()).isTrue();
  }

  private static boolean leads(MailroomProcess one) {
    return Double.valueOf(1).equals(one.meter("lidao_outbox_leading"));
  }

  private static long leaders(MailroomProcess... all) {
    return Stream.of(all).filter(LeaderFaultsTest::leads).count();
  }
}
