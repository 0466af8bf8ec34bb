package lidao.calendar;

/**
 * A working calendar that cannot be worked with: says which part is wrong and what to do about it.
 *
 * <p>The message is {@code field + ": " + reason}, fit to be shown to whoever entered the calendar.
 */
public final class WorkingCalendarException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String reason;

  WorkingCalendarException(String field, String reason) {
    super(field + ": " + reason);
    this.field = field;
    this.reason = reason;
  }

  /**
   * The part that is wrong: {@code week}, {@code week.MONDAY}, {@code daysOff.2026-10-01}, {@code
   * makeUpDays.2026-10-10} or {@code shift}.
   */
  public String field() {
    return field;
  }

  /** What is wrong with it, and what would be right, in English. */
  public String reason() {
    return reason;
  }
}
