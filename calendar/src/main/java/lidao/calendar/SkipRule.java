package lidao.calendar;

/**
 * What becomes of a yearly date in a year that lacks it: RFC 7529's {@code SKIP}, the month first,
 * then the day.
 */
public enum SkipRule {
  /**
   * Earlier, the default: leap month → the ordinary month before it; 三十 → 廿九; 29 February → 28
   * February.
   */
  BACKWARD,
  /** Later: leap month → the month after it; 三十 → 初一 of the next month; 29 February → 1 March. */
  FORWARD,
  /** Not at all that year. */
  OMIT
}
