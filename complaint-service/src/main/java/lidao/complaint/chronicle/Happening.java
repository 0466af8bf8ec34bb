package lidao.complaint.chronicle;

/** The kinds of what a chronicle tells. */
public enum Happening {
  FILED,
  /** The customer was unknown when the complaint was filed, and is known now. */
  CUSTOMER_KNOWN,
  OWNER_ASSIGNED,
  HANDED_OVER,
  ACKNOWLEDGED,
  ANSWERED,
  DEADLINE_BREACHED,
  RESOLVED,
  FOLLOW_UP_SENT,
  FOLLOW_UP_ANSWERED,
  REOPENED,
  CLOSED
}
