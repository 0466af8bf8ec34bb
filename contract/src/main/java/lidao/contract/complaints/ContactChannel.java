package lidao.contract.complaints;

/**
 * How somebody of the house turned to a customer, the warmest first: a visit is worth more than a
 * call, a call more than a letter.
 */
public enum ContactChannel {
  VISIT,
  PHONE,
  /** In writing, whether on paper, by e-mail or by a message. */
  MAIL
}
