package lidao.standalone.demo;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lidao.standalone.StandaloneSystem;
import lidao.standalone.mailbox.Mail;
import tools.jackson.databind.JsonNode;

/** Walks a house of sample customers through a year, each day's work finished before the next. */
public final class Year {

  private static final ZoneId HOUSE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  /** When the first customers are registered: the clock to start the house with. */
  public static final Instant EVE = FIRST_DAY.minusDays(1).atTime(9, 0).atZone(HOUSE).toInstant();

  // Each of the guests' zones has one of these within its waking hours.
  private static final LocalTime NIGHT = LocalTime.of(2, 0);
  private static final LocalTime MORNING = LocalTime.of(9, 5);
  private static final LocalTime NOON = LocalTime.of(12, 30);
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private final StandaloneSystem house;
  private final PrintStream out;
  private final SampleHouse sample = SampleHouse.read();
  private final Map<String, String> customerIds = new HashMap<>();
  private int mailsSeen;

  public Year(StandaloneSystem house, PrintStream out) {
    this.house = house;
    this.out = out;
  }

  /** Registers the guests, lets the days go by, and prints what came of it. */
  public void walk(int days) {
    Desk desk = new Desk(house);
    try (Quiet quiet = new Quiet(house);
        Till till = new Till(house.bootstrapServers())) {
      register(desk);
      quiet.settle();
      Complaining complaining = new Complaining(sample, customerIds, desk, till);
      Coming coming = new Coming(sample, till);
      Booking booking = new Booking(sample, till);
      Bar bar = new Bar(out, days);
      for (int done = 0; done < days; done++) {
        LocalDate day = FIRST_DAY.plusDays(done);
        walk(day, quiet, complaining, coming, booking);
        bar.show(day, done + 1, "mails %4d".formatted(mailsSeen));
      }
    }
    String span = "?from=%s&to=%s".formatted(FIRST_DAY.minusDays(1), FIRST_DAY.plusDays(days));
    JsonNode reminders = desk.get("/api/reminders/summary" + span).body();
    new Summary(Tally.read(house.bootstrapServers()), reminders, mailsSeen).print(out);
  }

  private void register(Desk desk) {
    for (SampleHouse.Guest guest : sample.guests()) {
      Desk.Answer registered =
          desk.post("/api/customers", guest.registration(), "register-" + guest.code());
      String id = registered.body().path("customerId").asString();
      customerIds.put(guest.code(), id);
      if (!guest.patch().isMissingNode()) {
        desk.patch("/api/customers/" + id, guest.patch(), registered.etag());
      }
    }
    out.println(sample.guests().size() + " customers are registered.");
  }

  private void walk(
      LocalDate day, Quiet quiet, Complaining complaining, Coming coming, Booking booking) {
    at(day, NIGHT);
    quiet.startDay();
    quiet.settle();
    at(day, MORNING);
    quiet.settle();
    complaining.file(day, at(day, NOON));
    quiet.settle();
    Instant evening = at(day, EVENING);
    coming.report(day, evening);
    booking.report(day, evening);
    complaining.work(day);
    quiet.settle();
    complaining.reply(day, freshMails());
    quiet.settle();
  }

  private Instant at(LocalDate day, LocalTime time) {
    Instant instant = day.atTime(time).atZone(HOUSE).toInstant();
    house.clock().set(instant);
    return instant;
  }

  private List<Mail> freshMails() {
    List<Mail> all = house.mailbox().mails();
    List<Mail> fresh = all.subList(mailsSeen, all.size());
    mailsSeen = all.size();
    return fresh;
  }
}
