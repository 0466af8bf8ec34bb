package lidao.contract.reminders;

/** How a follow-up reaches the customer. */
public enum Manner {
  /** A message with an answer link. */
  MESSAGE,
  /** Somebody on the staff was asked to call. */
  CALL_TASK
}
