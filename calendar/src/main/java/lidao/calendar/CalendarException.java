package lidao.calendar;

/**
 * Something given for a calendar that cannot be: says which part is wrong and what to do about it.
 *
 * <p>The message is {@code field + ": " + reason}, fit to be shown to whoever gave it.
 */
public abstract sealed class CalendarException extends IllegalArgumentException
    permits ImpossibleDateException, WorkingCalendarException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String sentence;
  private final String reason;
  private final transient Object[] about;

  /**
   * @param sentence with {@code {0}}, {@code {1}} in the places of what it speaks of
   */
  CalendarException(String field, String sentence, Object... about) {
    super(field + ": " + filled(sentence, about));
    this.field = field;
    this.sentence = sentence;
    this.reason = filled(sentence, about);
    this.about = about;
  }

  /** The part that is wrong; the exception itself says what it may be. */
  public final String field() {
    return field;
  }

  /** What is wrong with it, and what would be right, in English. */
  public final String reason() {
    return reason;
  }

  /**
   * The reason before it is filled, for whoever says it in another language: {@code {0}}, {@code
   * {1}} stand for what it is {@link #about}.
   */
  public final String sentence() {
    return sentence;
  }

  /** What the reason speaks of: numbers, dates, and names as they are written. */
  public final Object[] about() {
    return about.clone();
  }

  private static String filled(String sentence, Object... about) {
    String filled = sentence;
    for (int i = 0; i < about.length; i++) {
      filled = filled.replace("{" + i + "}", String.valueOf(about[i]));
    }
    return filled;
  }
}
