package lidao.contract.customers;

/** The house's 10/30/60: top, upper and general customers. */
public enum Tier {
  A,
  B,
  C
}
