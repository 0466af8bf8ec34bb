package lidao.complaint.insight;

/** What complaints may have in common. */
enum PatternKind {
  /** The root cause noted. */
  CAUSE,
  /** Where it happened. */
  PLACE,
  /** Who brought it about, as noted with the root cause. */
  PERSON
}
