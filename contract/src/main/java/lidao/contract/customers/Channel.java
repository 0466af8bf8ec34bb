package lidao.contract.customers;

/** A way to reach a customer. */
public enum Channel {
  EMAIL,
  SMS,
  PHONE,
  POST
}
