package lidao.benchmarks;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lidao.contract.Topic;

/** Events in, stored, and out again: both contenders on the same reports. */
final class Intake {

  /** Keeps what a part came to. */
  interface Keeper {
    void keep(String part, Result result) throws Exception;
  }

  private final House house;
  private final Sizes sizes;

  Intake(House house, Sizes sizes) {
    this.house = house;
    this.sizes = sizes;
  }

  void run(Set<String> parts, Keeper keeper) throws Exception {
    Reports.publish(house.bootstrapServers(), sizes.events());
    BareContender.createTables(house);
    try (Groups groups = new Groups(house.bootstrapServers());
        OursIntake ours = new OursIntake(house, groups)) {
      groups.createTopic(BareIntake.OUT, Topic.PARTITIONS);
      BareContender.setCustomers(house, true);
      try (Connection connection = ours.connect()) {
        Reports.knowCustomers(connection);
      }
      Console.say("%,d reports are on their topic", sizes.events());
      if (parts.contains("b")) {
        keeper.keep("b", out(ours, new BareContender(house, groups, true)));
      }
      if (parts.contains("a")) {
        keeper.keep("a", stored(ours, new BareContender(house, groups, false)));
      }
    }
  }

  private Result out(OursIntake ours, BareContender bare) throws Exception {
    String busy = Machine.busyWithOthers();
    IntakeRace race = new IntakeRace(house, ours, bare, sizes.events());
    Figure figure = race.run("(b) in → stored → out", true, sizes.rounds(), "0.50");
    String relay =
        StatementLog.tell("statements per batch relayed", race.statements(), "delete from outbox");
    return Result.of(size(), busy, List.of(figure), List.of(relay));
  }

  private Result stored(OursIntake ours, BareContender bare) throws Exception {
    String busy = Machine.busyWithOthers();
    IntakeRace race = new IntakeRace(house, ours, bare, sizes.events());
    List<Figure> figures = new ArrayList<>();
    figures.add(race.run("(a) in → stored, customers known", false, sizes.rounds(), "0.70"));
    String known = polls(race, "statements per poll, customers known");
    try (Connection connection = ours.connect();
        var statement = connection.createStatement()) {
      statement.execute("truncate profile, profile_key");
    }
    BareContender.setCustomers(house, false);
    figures.add(race.run("(a) in → stored, customers unknown", false, sizes.rounds(), "0.70"));
    String unknown = polls(race, "statements per poll, customers unknown");
    return Result.of(size(), busy, figures, List.of(known, unknown));
  }

  private static String polls(IntakeRace race, String what) throws Exception {
    return StatementLog.tell(what, race.statements(), "insert into interaction ");
  }

  private String size() {
    return "%,d events a round, %,d customers".formatted(sizes.events(), Reports.CUSTOMERS);
  }
}
