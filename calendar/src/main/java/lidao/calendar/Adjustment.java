package lidao.calendar;

/** Why a yearly date falls on another day than the one the customer said. */
public enum Adjustment {
  /** The year has no such leap month; kept in the ordinary month of the same number. */
  LEAP_MONTH_TO_ORDINARY_MONTH,
  /** The year has no such leap month; kept in the month after it. */
  LEAP_MONTH_TO_NEXT_MONTH,
  /** The month has 29 days that year; kept on 廿九, its last day. */
  DAY_30_TO_29,
  /** The month has 29 days that year; kept on 初一 of the next month. */
  DAY_30_TO_NEXT_MONTH,
  /** Not a leap year; kept on 28 February. */
  FEBRUARY_29_TO_28,
  /** Not a leap year; kept on 1 March. */
  FEBRUARY_29_TO_MARCH_1
}
