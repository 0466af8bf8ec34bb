package lidao.reminder.letter;

/** Where a letter stands; the names are stored. */
public enum LetterState {
  /** Waits for its moment, the first or, after a definite refusal, another. */
  QUEUED,
  /** Decided and worded; nothing has been said to a mail server yet. */
  CLAIMED,
  /** An attempt is written; whether the letter left is not known yet. */
  SENDING,
  /** The mail server took it. */
  SENT,
  /** Left out on purpose. */
  SKIPPED,
  /** Somebody on the staff was asked to call instead. */
  CALL_TASK,
  /** Somebody has called. */
  CALLED,
  /** Refused for good. */
  FAILED,
  /** It may have arrived. Staff decide; it is never tried again by itself. */
  UNKNOWN
}
