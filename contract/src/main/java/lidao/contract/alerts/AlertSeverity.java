package lidao.contract.alerts;

/** How urgently an alert calls. */
public enum AlertSeverity {
  INFO,
  WARNING,
  CRITICAL
}
