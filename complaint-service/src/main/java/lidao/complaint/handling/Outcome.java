package lidao.complaint.handling;

/** What became of the customer. */
public enum Outcome {
  /** Still, or again, a customer of the house. */
  RECOVERED,
  LOST
}
