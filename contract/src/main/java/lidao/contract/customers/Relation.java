package lidao.contract.customers;

/** What somebody in the household is to the customer. */
public enum Relation {
  SELF,
  SPOUSE,
  PARENT,
  CHILD,
  OTHER
}
