package lidao.reminder.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lidao.contract.StatedDate;
import lidao.reminder.Guest;
import lidao.reminder.ReminderTest;
import org.junit.jupiter.api.Test;

/** A mail server in random moods: the books say what it took. */
class RandomMoodsTest extends ReminderTest {

  private static final int GUESTS = 40;
  private static final int STEPS = 25;

  private record Row(String email, String state, int attempts) {}

  @Test
  void whatever_a_mail_server_does_the_books_say_what_it_took() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    List<Guest> guests =
        IntStream.range(0, GUESTS)
            .mapToObj(i -> new Guest().born(StatedDate.solar(1980, 3, 10)))
            .toList();
    hear(guests.stream().map(Guest::profile).toArray(lidao.contract.Fact[]::new));
    Instant now = Instant.parse("2026-03-10T01:00:00Z");
    try (MoodyServer server = new MoodyServer()) {
      for (int step = 0; step < STEPS; step++) {
        mood(server, random);
        mailSender.setPort(random.nextInt(8) == 0 ? 1 : server.port());
        now = now.plus(Duration.ofMinutes(random.nextInt(30)));
        clock.set(now);
        tick("send");
        tick("recover");
      }
      server.greeting("220 hello").sayingToSender("250 ok").saying("250 ok", "250 taken");
      mailSender.setPort(server.port());
      clock.set(now.plus(Duration.ofMinutes(45)));
      tick("send");
      check(server, seed);
    }
  }

  private static void mood(MoodyServer server, Random random) {
    server.greeting(random.nextInt(6) == 0 ? "554 not now" : "220 hello");
    server.sayingToSender(random.nextInt(6) == 0 ? "550 who are you" : "250 ok");
    server.saying(
        () -> List.of("250 ok", "250 ok", "451 later", "550 nobody").get(random.nextInt(4)),
        () ->
            List.of("250 taken", "451 later", "451 later", "554 spam", MoodyServer.SILENCE)
                .get(random.nextInt(5)));
  }

  private void check(MoodyServer server, long seed) {
    List<Row> rows =
        db.sql("select customer_id, state, attempts from letter")
            .query(
                (row, n) ->
                    new Row(
                        "guest-" + row.getString(1) + "@example.org",
                        row.getString(2),
                        row.getInt(3)))
            .list();
    assertThat(rows).as("seed " + seed).hasSize(GUESTS);
    for (Row row : rows) {
      int taken = Collections.frequency(server.taken, row.email());
      String what = "seed %d: %s".formatted(seed, row);
      assertThat(row.state()).as(what).isIn("SENT", "FAILED", "UNKNOWN");
      assertThat(taken).as(what).isEqualTo(row.state().equals("SENT") ? 1 : 0);
      if (row.state().equals("UNKNOWN")) {
        assertThat(Collections.frequency(server.ended, row.email())).as(what).isPositive();
      }
    }
  }
}
