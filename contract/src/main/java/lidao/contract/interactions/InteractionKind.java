package lidao.contract.interactions;

/** What passed between the customer and the house. */
public enum InteractionKind {
  CALL,
  VISIT,
  MESSAGE,
  MEETING,
  BOOKING,
  ORDER,
  DELIVERY,
  PAYMENT,
  OTHER
}
