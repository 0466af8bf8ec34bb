package lidao.complaint.deadline;

/**
 * What becomes of the clocks when a resolved complaint is opened again. The customer has to hear
 * from us anew in any case: holding answer and first answer always start over.
 */
enum ReopenClock {
  /** Apology and resolution start over too. */
  RESTART,
  /** Apology and resolution go on from where they stood: a hasty resolution gains nobody time. */
  CONTINUE
}
