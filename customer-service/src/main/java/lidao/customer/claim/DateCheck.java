package lidao.customer.claim;

import lidao.calendar.AnnualDate;
import lidao.calendar.CalendarKind;
import lidao.calendar.ImpossibleDateException;
import lidao.chassis.http.Faults;
import lidao.chassis.http.Sentence;
import lidao.contract.StatedDate;

/** Whether a stated date can be in any year, or in its own where it has one. */
final class DateCheck {

  private DateCheck() {}

  /** The date in the one form it is kept and compared in; what is wrong is noted below the path. */
  static StatedDate checked(String path, StatedDate date, Faults faults) {
    if (date.calendar() == null) {
      faults.add(path + ".calendar", "is required: SOLAR or LUNAR");
      return date;
    }
    CalendarKind kind =
        date.calendar() == StatedDate.Calendar.LUNAR ? CalendarKind.LUNAR : CalendarKind.SOLAR;
    try {
      AnnualDate.of(kind, date.year(), date.month(), date.day(), date.leapMonth());
    } catch (ImpossibleDateException e) {
      faults.add(path + "." + e.field(), Sentence.of(e.sentence(), e.about()));
    }
    Boolean leap = Boolean.TRUE.equals(date.leapMonth()) ? true : null;
    return new StatedDate(date.calendar(), date.year(), date.month(), date.day(), leap);
  }
}
