package lidao.complaint.deadline;

/** How a deadline stands. */
public enum DeadlineState {
  RUNNING,
  /** Somebody was warned. */
  NEAR,
  /** It passed, and the customer still waits. */
  BREACHED,
  /** Done in time. */
  MET,
  /** Done, too late. */
  MISSED
}
