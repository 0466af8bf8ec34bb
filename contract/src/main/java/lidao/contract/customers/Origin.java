package lidao.contract.customers;

/** How a customer first came to us. */
public enum Origin {
  REST,
  IMPORT,
  REPORT
}
