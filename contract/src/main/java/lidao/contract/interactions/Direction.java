package lidao.contract.interactions;

/** Who began it. */
public enum Direction {
  INBOUND,
  OUTBOUND
}
