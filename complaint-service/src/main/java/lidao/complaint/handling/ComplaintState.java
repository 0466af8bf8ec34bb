package lidao.complaint.handling;

/** The states of a complaint as they are named outside. */
public enum ComplaintState {
  /** Open; the customer has heard nothing yet, or nothing since it was reopened. */
  FILED,
  /** Open; the customer has heard that we are on it. */
  ACKNOWLEDGED,
  /** Open; the customer has a first answer in substance. */
  ANSWERED,
  /** Put right as far as we know; follow-ups ask. */
  RESOLVED,
  /** Not done what was asked, with the reason and something else instead. */
  DECLINED,
  CLOSED
}
