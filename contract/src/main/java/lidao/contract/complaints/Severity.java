package lidao.contract.complaints;

/** How grave a complaint is. */
public enum Severity {
  LOW,
  NORMAL,
  HIGH,
  /** Somebody was hurt, cheated or shamed; alerts at any hour. */
  GRAVE
}
