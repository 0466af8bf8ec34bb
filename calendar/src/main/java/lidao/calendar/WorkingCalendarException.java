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
  private final transient Object[] about;

  /**
   * @param reason with {@code {0}}, {@code {1}} in the places of what it speaks of
   */
  WorkingCalendarException(String field, String reason, Object... about) {
    super(field + ": " + Reason.filled(reason, about));
    this.field = field;
    this.reason = reason;
    this.about = about;
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
    return Reason.filled(reason, about);
  }

  /**
   * The reason before it is filled, for whoever says it in another language: {@code {0}}, {@code
   * {1}} stand for what it is {@link #about}.
   */
  public String sentence() {
    return reason;
  }

  /** What the reason speaks of: numbers, dates, and names as they are written. */
  public Object[] about() {
    return about.clone();
  }
}
