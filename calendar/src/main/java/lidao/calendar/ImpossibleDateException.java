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

  ImpossibleDateException(String field, String reason) {
    super(field + ": " + reason);
    this.field = field;
    this.reason = reason;
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
    return reason;
  }
}
