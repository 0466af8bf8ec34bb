package lidao.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import lidao.contract.interactions.BookingReported;
import org.junit.jupiter.api.Test;

/** Some book and some do not, so that the care plans of the demo show both. */
class BookingTest {

  private final SampleHouse house = SampleHouse.read();

  @Test
  void a_fifth_books_for_the_spring_festival_and_one_thinks_better_of_it() {
    List<BookingReported> booked = on(LocalDate.of(2026, 1, 28));
    assertThat(booked).hasSize(house.guests().size() / 5);
    assertThat(booked).allMatch(b -> b.date().equals(LocalDate.of(2026, 2, 17)));

    List<BookingReported> off = on(LocalDate.of(2026, 2, 7));
    assertThat(off).singleElement().matches(BookingReported::cancelled);
    assertThat(off.get(0).reference()).isEqualTo(booked.get(0).reference());
  }

  @Test
  void birthdays_are_booked_for_all_through_the_year() {
    long birthdays =
        IntStream.range(0, 345)
            .mapToObj(i -> on(LocalDate.of(2026, 1, 1).plusDays(i)))
            .flatMap(List::stream)
            .filter(booking -> booking.cancelled() == null)
            .count();
    assertThat(birthdays).isBetween(40L, 90L);
  }

  private List<BookingReported> on(LocalDate day) {
    return Booking.on(house, day, day.atTime(10, 0).toInstant(ZoneOffset.UTC));
  }
}
