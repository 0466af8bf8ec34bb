package lidao.calendar;

/**
 * A working calendar that cannot be worked with: says which part is wrong and what to do about it.
 *
 * <p>The field is {@code week}, {@code week.MONDAY}, {@code daysOff.2026-10-01}, {@code
 * makeUpDays.2026-10-10} or {@code shift}.
 */
public final class WorkingCalendarException extends CalendarException {

  private static final long serialVersionUID = 1L;

  WorkingCalendarException(String field, String sentence, Object... about) {
    super(field, sentence, about);
  }
}
