package lidao.contract.reminders;

/** How an attempt to deliver ended that did not end well. */
public enum Outcome {
  /** The other side refused for good. */
  FAILED,
  /**
   * No answer came after the message was handed over; it may have arrived. Never retried by itself.
   */
  UNKNOWN
}
