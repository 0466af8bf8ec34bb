package lidao.contract.complaints;

/** What a house can do to put a matter right. */
public enum RemedyKind {
  REPLACEMENT,
  REFUND,
  /** Something beyond what was owed: a cake, a voucher, a visit. */
  EXTRA
}
