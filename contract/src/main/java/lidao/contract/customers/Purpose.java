package lidao.contract.customers;

/** What a customer may be written to about. */
public enum Purpose {
  GREETING,
  FOLLOW_UP,
  MARKETING
}
