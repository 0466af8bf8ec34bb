package lidao.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import lidao.calendar.Festival;
import lidao.contract.CustomerReference;
import lidao.contract.interactions.BookingReported;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who books a table three weeks before: every fifth guest for each of the three festivals, every
 * other one for a birthday by the solar calendar. The first of each lot thinks better of it, ten
 * days before, and gets a gift after all.
 */
final class Booking {

  private static final int AHEAD = 20;
  private static final int THINKS_BETTER = 10;
  private static final int FOR_A_FESTIVAL = 5;
  private static final int FOR_A_BIRTHDAY = 2;

  private final SampleHouse house;
  private final Till till;

  Booking(SampleHouse house, Till till) {
    this.house = house;
    this.till = till;
  }

  /** Reports what is booked and taken back this day, as of an hour ago. */
  void report(LocalDate day, Instant now) {
    for (BookingReported report : on(house, day, now.minus(Duration.ofHours(1)))) {
      till.report(
          "booking-" + report.reference() + (report.cancelled() == null ? "" : "-off"),
          report,
          now);
    }
  }

  static List<BookingReported> on(SampleHouse house, LocalDate day, Instant when) {
    List<BookingReported> reports = new ArrayList<>();
    List<String> coming = coming(house, day.plusDays(AHEAD));
    coming.forEach(code -> reports.add(report(code, day.plusDays(AHEAD), when, null)));
    coming(house, day.plusDays(THINKS_BETTER)).stream()
        .findFirst()
        .ifPresent(code -> reports.add(report(code, day.plusDays(THINKS_BETTER), when, true)));
    return reports;
  }

  private static List<String> coming(SampleHouse house, LocalDate day) {
    boolean festival =
        Festival.THREE_FESTIVALS.stream().anyMatch(f -> f.dayIn(day.getYear()).equals(day));
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < house.guests().size(); i++) {
      SampleHouse.Guest guest = house.guests().get(i);
      if (festival ? i % FOR_A_FESTIVAL == 0 : i % FOR_A_BIRTHDAY == 0 && isBirthday(guest, day)) {
        codes.add(guest.code());
      }
    }
    return codes;
  }

  private static boolean isBirthday(SampleHouse.Guest guest, LocalDate day) {
    JsonNode born = guest.registration().path("birthday");
    return born.path("calendar").asString("").equals("SOLAR")
        && born.path("month").asInt() == day.getMonthValue()
        && born.path("day").asInt() == day.getDayOfMonth();
  }

  private static BookingReported report(
      String code, LocalDate day, Instant when, @Nullable Boolean off) {
    return new BookingReported(
        new CustomerReference(null, code, null, null, null),
        "B-" + code + "-" + day,
        when,
        day,
        LocalTime.of(18, 30),
        8,
        "听雨",
        null,
        off);
  }
}
