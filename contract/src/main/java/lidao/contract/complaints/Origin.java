package lidao.contract.complaints;

/** Who noticed. */
public enum Origin {
  CUSTOMER,
  PARTNER,
  EMPLOYEE,
  /** The house itself, before the customer did. */
  SELF
}
