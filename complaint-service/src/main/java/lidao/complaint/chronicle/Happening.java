package lidao.complaint.chronicle;

/** The kinds of what a chronicle tells. */
public enum Happening {
  FILED,
  /** The customer was unknown when the complaint was filed, and is known now. */
  CUSTOMER_KNOWN,
  CLUE_NOTED,
  CONTACT_ATTEMPTED,
  OWNER_ASSIGNED,
  HANDED_OVER,
  ACKNOWLEDGED,
  ANSWERED,
  DEADLINE_BREACHED,
  /** A higher rank was called. */
  ESCALATED,
  SEVERITY_CHANGED,
  /** The clocks stand: we wait for the customer. */
  PAUSED,
  RESUMED,
  ROOT_CAUSE_NOTED,
  REMEDY_PROPOSED,
  REMEDY_REFUSED,
  REMEDY_OFFERED,
  REMEDY_REJECTED,
  REMEDY_ACCEPTED,
  REMEDY_DELIVERED,
  APOLOGISED,
  FILE_ATTACHED,
  RESOLVED,
  /** The house cannot do what is asked, and offers something else. */
  DECLINED,
  FOLLOW_UP_SENT,
  FOLLOW_UP_ANSWERED,
  REOPENED,
  CUSTOMER_RECOVERED,
  CUSTOMER_LOST,
  CLOSED
}
