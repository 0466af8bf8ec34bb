package lidao.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import lidao.messaging.outbox.Sabotage.Point;
import org.junit.jupiter.api.Test;

/** The shortest of the runs that kill a process; the others stand under the tag "faults". */
class KilledTest {

  @Test
  void killed_before_the_offsets_and_before_the_deletion_it_loses_nothing_and_doubles_nothing() {
    try (Room room = Room.inTheFixture(4)) {
      room.send(200);
      room.flush();
      MailroomProcess.dying(room, Point.COMMITTED, 2).awaitDeath();
      MailroomProcess.dying(room, Point.CARRIED, 2).awaitDeath();
      try (MailroomProcess last = MailroomProcess.start(room)) {
        await().atMost(Duration.ofMinutes(5)).until(() -> last.ready() != null && room.done());
        Tally tally = room.tally();
        assertThat(tally.allIsWell()).as(tally.toString()).isTrue();
        assertThat(tally.published().repeats)
            .as("the relay died after Kafka's commit, and the next one knew")
            .isZero();
      }
    }
  }
}
