package lidao.benchmarks;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import lidao.contract.Topic;

/** Both take in the same topic in turn; when what was stored is asked of PostgreSQL afterwards. */
final class IntakeRace {

  private final House house;
  private final Contender ours;
  private final Contender bare;
  private final int events;

  IntakeRace(House house, Contender ours, Contender bare, int events) {
    this.house = house;
    this.ours = ours;
    this.bare = bare;
    this.events = events;
  }

  /** Rounds of both in turn, after one of each that does not count. */
  Figure run(String what, boolean untilOut, int rounds, String aim) throws Exception {
    List<Double> oursRates = new ArrayList<>();
    List<Double> bareRates = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      double first = rate(ours, untilOut);
      double second = rate(bare, untilOut);
      Console.say(
          "%s, %s: ours %,.0f, bare %,.0f events/s, %.2f",
          what, round == 0 ? "warm-up" : "round " + round, first, second, first / second);
      if (round > 0) {
        oursRates.add(first);
        bareRates.add(second);
      }
    }
    return Figure.ofRounds(what, "events/s", oursRates, bareRates, aim);
  }

  /** The statements of ours, in a round that is not timed. */
  List<StatementLog.Transaction> statements() throws Exception {
    ours.reset();
    house.statements().begin();
    ours.start();
    try (Connection connection = ours.connect()) {
      awaitStored(ours, connection);
      Wait.until("all is out", Wait.ROUND, () -> ours.isDone(connection));
    }
    ours.stop();
    return house.statements().end();
  }

  private double rate(Contender contender, boolean untilOut) throws Exception {
    contender.reset();
    house.checkpoint();
    try (Connection connection = contender.connect();
        Outgoing out = new Outgoing(house.bootstrapServers(), contender.out(), Topic.PARTITIONS)) {
      contender.start();
      Instant lastOut = untilOut ? out.awaitLast(events, Wait.ROUND) : Instant.MIN;
      awaitStored(contender, connection);
      Wait.until("all is out", Wait.ROUND, () -> contender.isDone(connection));
      contender.stop();
      return rate(connection, contender.table(), untilOut, lastOut);
    }
  }

  private void awaitStored(Contender contender, Connection connection) throws Exception {
    Wait.until(
        "all is stored",
        Wait.ROUND,
        () -> {
          try (var statement = connection.createStatement();
              var r = statement.executeQuery("select count(*) from " + contender.table())) {
            return r.next() && r.getInt(1) == events;
          }
        });
  }

  /** The first transaction starts the clock; its own events do not count where it also stops it. */
  private double rate(Connection connection, String table, boolean untilOut, Instant lastOut)
      throws Exception {
    String times =
        """
        with stored as (select pg_xact_commit_timestamp(xmin) as at from %s)
        select min(at), max(at), count(*) filter (where at > (select min(at) from stored)) from stored
        """
            .formatted(table);
    try (var statement = connection.createStatement();
        var r = statement.executeQuery(times)) {
      r.next();
      Instant first = r.getObject(1, OffsetDateTime.class).toInstant();
      Instant last = untilOut ? lastOut : r.getObject(2, OffsetDateTime.class).toInstant();
      double seconds = Duration.between(first, last).toNanos() / 1e9;
      return (untilOut ? events : r.getInt(3)) / seconds;
    }
  }
}
