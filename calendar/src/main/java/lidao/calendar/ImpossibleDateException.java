package lidao.calendar;

/**
 * A date that cannot be, or that lies outside the lunar table: says which part is wrong and what to
 * do about it.
 *
 * <p>The field is {@code calendar}, {@code year}, {@code month}, {@code day} or {@code leapMonth};
 * {@code date} when a whole solar date lies outside the lunar table.
 */
public final class ImpossibleDateException extends CalendarException {

  private static final long serialVersionUID = 1L;

  ImpossibleDateException(String field, String sentence, Object... about) {
    super(field, sentence, about);
  }
}
