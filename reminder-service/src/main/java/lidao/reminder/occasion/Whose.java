package lidao.reminder.occasion;

/** Whose day an occasion is; the names are stored. */
public enum Whose {
  /** The same day for everybody, kept once a household: a festival. */
  HOUSEHOLD,
  /** A day of each customer's own: an anniversary, a founding day. */
  CUSTOMER,
  /** A birthday, as the customer's file names it; only the two built-in ones are. */
  PERSON
}
