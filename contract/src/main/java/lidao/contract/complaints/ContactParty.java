package lidao.contract.complaints;

/** Whom somebody of the house tried to reach about a complaint. */
public enum ContactParty {
  CUSTOMER,
  /** Somebody of the customer's family. */
  RELATIVE,
  /** Another route: an employer, a neighbour, a shop, a bank. */
  OTHER
}
