package lidao.contract.complaints;

/** What came of an attempt to reach somebody. */
public enum ContactResult {
  /** The one who was meant was reached. */
  REACHED,
  NO_ANSWER,
  WRONG_PERSON,
  MESSAGE_LEFT,
  /** They were reached and do not want to talk. */
  REFUSED,
  /** Not reached, but another route was found. */
  LEAD_FOUND
}
