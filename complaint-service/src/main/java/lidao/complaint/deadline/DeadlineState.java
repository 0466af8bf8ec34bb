package lidao.complaint.deadline;

/** How a deadline stands. */
public enum DeadlineState {
  RUNNING,
  /** Somebody was warned. */
  NEAR,
  /** The clock stands while we wait for the customer. */
  PAUSED,
  /** It passed, and the customer still waits. */
  BREACHED,
  /** Done in time. */
  MET,
  /** Done, too late. */
  MISSED;

  /** The state of a deadline that is not done, after so many of its marks. */
  static DeadlineState after(int passed) {
    Mark last = Mark.last(passed);
    return last == null ? RUNNING : last.isWarning() ? NEAR : BREACHED;
  }
}
