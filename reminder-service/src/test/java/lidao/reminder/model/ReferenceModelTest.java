package lidao.reminder.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import lidao.calendar.LunarCalendar;
import lidao.contract.Fact;
import lidao.contract.StatedDate;
import lidao.contract.customers.CustomerProfile;
import lidao.reminder.Guest;
import lidao.reminder.ReminderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random customers in zones whose clocks change, under a clock that jumps and stands still, with a
 * mail server that is away at times and events that come twice, late and out of order, beside a
 * model in a few obvious lines: it knows no plans and no rows, only days and hours. {@code
 * -Dlidao.seed} repeats a run, {@code -Dlidao.customers} makes it longer.
 */
class ReferenceModelTest extends ReminderTest {

  private static final List<String> ZONES =
      List.of(
          "Asia/Shanghai",
          "America/New_York",
          "Europe/Berlin",
          "Pacific/Auckland",
          "Pacific/Kiritimati",
          "Pacific/Pago_Pago",
          "Asia/Kolkata",
          "Australia/Lord_Howe");
  private static final Instant START = Instant.parse("2026-02-10T00:00:00Z");
  private static final Instant END = Instant.parse("2026-04-20T00:00:00Z");
  private static final int NOBODY_THERE = 1;
  private static final LocalDate SPRING_FESTIVAL = LocalDate.of(2026, 2, 17);

  /**
   * @param told what is said of them, the last of it by version being true
   */
  private record Person(Guest guest, String zone, StatedDate born, List<CustomerProfile> told) {}

  /** A moment at which the service does what is due. */
  private record Look(Instant at, boolean mailed) {}

  @Test
  void what_happens_is_what_the_model_says() {
    compare(30);
  }

  @Test
  @Tag("faults")
  void what_happens_to_very_many_is_what_the_model_says() {
    compare(600);
  }

  private void compare(int customers) {
    long seed = Long.getLong("lidao.seed", System.nanoTime());
    System.out.println("reference model: -Dlidao.seed=" + seed);
    Random random = new Random(seed);
    clock.set(START);
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < Integer.getInteger("lidao.customers", customers); i++) {
      people.add(person(random));
    }
    hear(shuffled(people, random));

    List<Look> looks = new ArrayList<>();
    Look before = new Look(Instant.MIN, true);
    for (Instant now = START; now.isBefore(END); now = jump(now, random)) {
      boolean mailed = now.equals(before.at()) ? before.mailed() : random.nextInt(5) > 0;
      before = new Look(now, mailed);
      looks.add(before);
      mailSender.setPort(mailed ? MAIL.getSmtp().getPort() : NOBODY_THERE);
      at(now.toString());
      tick("care");
      again(people.get(random.nextInt(people.size())), random);
    }

    TreeMap<String, String> expected = new TreeMap<>();
    for (Person person : people) {
      expectGreeting(person, birthday(person), "BIRTHDAY", 0, looks, expected);
      expectGreeting(person, SPRING_FESTIVAL, "SPRING_FESTIVAL", 3, looks, expected);
      expectGift(person, birthday(person), "BIRTHDAY", looks, expected);
      expectGift(person, SPRING_FESTIVAL, "SPRING_FESTIVAL", looks, expected);
    }
    assertThat(happened()).as("seed %d", seed).isEqualTo(expected);
  }

  /** Everything that was ever said of them, some of it twice, in any order. */
  private static Fact[] shuffled(List<Person> people, Random random) {
    List<Fact> all = new ArrayList<>();
    for (Person person : people) {
      all.addAll(person.told());
      if (random.nextInt(3) == 0) {
        all.addAll(person.told());
      }
    }
    Collections.shuffle(all, random);
    return all.toArray(Fact[]::new);
  }

  /** Now and then somebody is told of again: as they are, or as they were once taken to be. */
  private void again(Person person, Random random) {
    switch (random.nextInt(8)) {
      case 0 -> hear(person.guest().profile());
      case 1 -> hear(person.told().toArray(Fact[]::new));
      default -> {}
    }
  }

  // ---- the model

  /** From the first look at which the day is there, until it is sent or too late. */
  private static void expectGreeting(
      Person of,
      LocalDate day,
      String what,
      int late,
      List<Look> looks,
      TreeMap<String, String> to) {
    ZonedDateTime opens = day.atTime(9, 0).atZone(ZoneId.of(of.zone()));
    Instant last = day.plusDays(late).atTime(20, 0).atZone(ZoneId.of(of.zone())).toInstant();
    for (Look each : looks) {
      Instant look = each.at();
      if (look.isBefore(opens.toInstant())) {
        continue;
      }
      int hour = look.atZone(ZoneId.of(of.zone())).getHour();
      LocalDate today = look.atZone(ZoneId.of(of.zone())).toLocalDate();
      boolean open = hour >= 9 && hour < 20;
      LocalDate next = hour >= 20 ? today.plusDays(1) : today;
      Instant goes = open ? look : next.atTime(9, 0).atZone(ZoneId.of(of.zone())).toInstant();
      String outcome = "QUEUED";
      if (goes.isAfter(last)) {
        boolean call = late == 0 && look.isBefore(last.plus(Duration.ofDays(7)));
        outcome = call ? "CALL_TASK" : "SKIPPED";
      } else if (open && each.mailed()) {
        outcome = "SENT";
      }
      to.put(of.guest().id + " " + what, outcome);
      if (!outcome.equals("QUEUED")) {
        return;
      }
    }
  }

  /** Once there is a look from seven days before, and before the day itself. */
  private static void expectGift(
      Person of, LocalDate day, String what, List<Look> looks, TreeMap<String, String> to) {
    Instant from = day.minusDays(7).atTime(9, 0).atZone(ZoneId.of(of.zone())).toInstant();
    Instant until = day.atStartOfDay(ZoneId.of(of.zone())).toInstant();
    if (looks.stream()
        .map(Look::at)
        .anyMatch(look -> !look.isBefore(from) && look.isBefore(until))) {
      to.put(of.guest().id + " " + what + " GIFT", "ASKED");
    }
  }

  /** The day between March and mid-April that somebody would look up in an almanac. */
  private static LocalDate birthday(Person of) {
    for (LocalDate day = LocalDate.of(2026, 3, 1); ; day = day.plusDays(1)) {
      StatedDate born = of.born();
      boolean is =
          born.calendar() == StatedDate.Calendar.SOLAR
              ? day.getMonthValue() == born.month() && day.getDayOfMonth() == born.day()
              : isLunar(day, born.month(), born.day());
      if (is) {
        return day;
      }
    }
  }

  private static boolean isLunar(LocalDate day, int month, int dayOfMonth) {
    var lunar = LunarCalendar.toLunar(day);
    boolean lastOfShort = LunarCalendar.toLunar(day.plusDays(1)).day() == 1 && lunar.day() == 29;
    return !lunar.leap()
        && lunar.month() == month
        && (lunar.day() == dayOfMonth || (dayOfMonth == 30 && lastOfShort));
  }

  // ---- chance

  private static Person person(Random random) {
    String zone = ZONES.get(random.nextInt(ZONES.size()));
    StatedDate born = birthday(random);
    Guest guest = new Guest().in(zone);
    List<CustomerProfile> told = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      told.add(guest.born(birthday(random)).profile());
    }
    told.add(guest.born(born).profile());
    return new Person(guest, zone, born, told);
  }

  private static StatedDate birthday(Random random) {
    return random.nextBoolean()
        ? StatedDate.solar(null, 3, 1 + random.nextInt(31))
        : StatedDate.lunar(null, 2, 1 + random.nextInt(30)); // 19 March to 16 April 2026
  }

  /**
   * Mostly hours, sometimes days: a night's sleep, a long weekend, two weeks without power; and at
   * times the clock stands still.
   */
  private static Instant jump(Instant now, Random random) {
    if (random.nextInt(10) == 0) {
      return now;
    }
    int minutes =
        switch (random.nextInt(10)) {
          case 0 -> 60 * 24 * (1 + random.nextInt(14));
          case 1, 2, 3 -> 60 * 24;
          default -> 60 + random.nextInt(60 * 18);
        };
    return now.plus(Duration.ofMinutes(minutes)).plusSeconds(random.nextInt(60));
  }

  private TreeMap<String, String> happened() {
    TreeMap<String, String> happened = new TreeMap<>();
    db.sql(
            """
            select o.customer_id, o.occasion, l.state from letter l join occurrence o on o.id = l.about
            """)
        .query(
            row -> {
              happened.put(row.getObject(1, UUID.class) + " " + row.getString(2), row.getString(3));
            });
    db.sql("select customer_id, occasion from care_step where step = 'GIFT'")
        .query(
            row -> {
              happened.put(
                  row.getObject(1, UUID.class) + " " + row.getString(2) + " GIFT", "ASKED");
            });
    return happened;
  }
}
