package lidao.complaint.remedy;

/** Where a remedy stands. */
enum RemedyState {
  /** Above the authority of whoever proposed it; somebody with more has to approve it. */
  PROPOSED,
  /** Not approved. */
  REFUSED,
  OFFERED,
  /** The customer does not want it. */
  REJECTED,
  ACCEPTED,
  DELIVERED
}
