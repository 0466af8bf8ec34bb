package lidao.calendar;

/**
 * A date that cannot be, or that lies outside the lunar table: says which part is wrong and what to
 * do about it.
 *
 * <p>The message is {@code field + ": " + reason}, fit to be shown to whoever sent the date.
 */
public final class ImpossibleDateException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String reason;
  private final transient Object[] about;

  /**
   * @param reason with {@code {0}}, {@code {1}} in the places of what it speaks of
   */
  ImpossibleDateException(String field, String reason, Object... about) {
    super(field + ": " + Reason.filled(reason, about));
    this.field = field;
    this.reason = reason;
    this.about = about;
  }

  /**
   * The part that is wrong: {@code calendar}, {@code year}, {@code month}, {@code day} or {@code
   * leapMonth}; {@code date} when a whole solar date lies outside the lunar table.
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
