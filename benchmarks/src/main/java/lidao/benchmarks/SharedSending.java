package lidao.benchmarks;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A festival's greetings sent by one, two and three instances, each a process of its own; then one
 * of the three is killed in the midst of it, and its letters are waited for.
 */
final class SharedSending {

  private static final String DATABASE = "reminder_sending";
  private static final int INSTANCES = 3;

  /** Two for each number of instances, and one with the kill. */
  private static final int ROUNDS = 2 * INSTANCES + 1;

  /** Of this many customers who have had none; the day has begun and lasts. */
  private static final String MAKE_DUE =
      """
      insert into occurrence (household_id, customer_id, occasion, calendar, year, date, time_zone, due_at, last_moment,
        opens, closes)
      select household_id, customer_id, 'SPRING_FESTIVAL', 'LUNAR', 2000, current_date, time_zone, now(),
        now() + interval '2 days', '00:00', '23:59'
      from household h where not exists (select from occurrence o where o.household_id = h.household_id) limit %d
      """;

  private static final String OPEN =
      """
      select (select count(*) from occurrence where state = 'PLANNED' and due_at <= now())
        + (select count(*) from letter where state in ('QUEUED', 'CLAIMED', 'SENDING'))
      """;

  /** What was held at the moment of the kill, by the living and the dead. */
  private static final String HELD =
      """
      create table held as select id, lease_of from letter where state in ('CLAIMED', 'SENDING')
      """;

  private static final String STILL_HELD =
      """
      select count(*) from held h join letter l on l.id = h.id and l.lease_of = h.lease_of
      where l.state in ('CLAIMED', 'SENDING')
      """;

  private final House house;
  private final Sizes sizes;
  private final List<SenderProcess> instances = new ArrayList<>();

  SharedSending(House house, Sizes sizes) {
    this.house = house;
    this.sizes = sizes;
  }

  Result run(String busy) throws Exception {
    house.createDatabase(DATABASE);
    List<Figure> figures = new ArrayList<>();
    try (MailSink mail = new MailSink();
        Connection db = house.connect(DATABASE)) {
      add(mail);
      FestivalToday.seed(db, sizes.sent() * ROUNDS);
      sent(sizes.sent(), db);
      double alone = sent(sizes.sent(), db);
      for (int many = 2; many <= INSTANCES; many++) {
        add(mail);
        sent(sizes.sent(), db);
        figures.add(
            Figure.ofRounds(
                "(h) %,d greetings sent by %d instances, beside one".formatted(sizes.sent(), many),
                "mails/s",
                List.of(sent(sizes.sent(), db)),
                List.of(alone),
                ""));
      }
      return Result.of(
          "%,d customers, processes of %s on these cores"
              .formatted(sizes.sent() * ROUNDS, SenderProcess.HEAP),
          busy,
          figures,
          killOne(mail, db));
    } finally {
      instances.forEach(SenderProcess::close);
    }
  }

  private void add(MailSink mail) throws Exception {
    Map<String, String> settings = new TreeMap<>();
    settings.put("spring.mail.host", "127.0.0.1");
    settings.put("spring.mail.port", String.valueOf(mail.port()));
    settings.put("lidao.messaging.create-topics", "true");
    SenderProcess added =
        SenderProcess.start(
            "sender-" + (instances.size() + 1),
            house.arguments("reminder-service", DATABASE, settings));
    instances.add(added);
    Wait.until("an instance is ready", Wait.ROUND, added::isReady);
    Console.say("%d instances are up", instances.size());
  }

  /** Mails a second, from their being due until the last is concluded. */
  private double sent(int many, Connection db) throws Exception {
    Sql.execute(db, MAKE_DUE.formatted(many), "analyze");
    long start = System.nanoTime();
    awaitAll(db);
    double rate = many / ((System.nanoTime() - start) / 1e9);
    Console.say("sent by %d: %,.0f mails/s", instances.size(), rate);
    return rate;
  }

  private List<String> killOne(MailSink mail, Connection db) throws Exception {
    int before = mail.letters();
    Sql.execute(db, MAKE_DUE.formatted(sizes.sent()));
    Wait.until("some are sent", Wait.ROUND, () -> mail.letters() > before + sizes.sent() / 4);
    instances.get(0).kill();
    long killed = System.nanoTime();
    Sql.execute(db, HELD);
    long held = Sql.number(db, STILL_HELD);
    Wait.until("nobody holds them any more", Wait.ROUND, () -> Sql.number(db, STILL_HELD) == 0);
    double takeover = (System.nanoTime() - killed) / 1e9;
    awaitAll(db);
    long unknown = Sql.number(db, "select count(*) from letter where state = 'UNKNOWN'");
    long sent = Sql.number(db, "select count(*) from letter where state = 'SENT'");
    long all = Sql.number(db, "select count(*) from letter");
    return List.of(
        "one of %d instances killed: of %,d letters held at that moment by all of them the last was free after %.1f s"
            .formatted(INSTANCES, held, takeover),
        "of %,d greetings by then %,d sent, %,d unknown (shown to staff), %,d lost, %,d mailed twice; %,d different mails came"
            .formatted(all, sent, unknown, all - sent - unknown, mail.doubled(), mail.letters()));
  }

  private static void awaitAll(Connection db) throws Exception {
    Wait.until("all are sent", Wait.ROUND, () -> Sql.number(db, OPEN) == 0);
  }
}
