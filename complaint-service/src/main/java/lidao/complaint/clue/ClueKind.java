package lidao.complaint.clue;

/** What a clue is. */
enum ClueKind {
  /** A name, or a part of one; also of a relative. */
  NAME,
  /** A phone number, or some digits of one that follow each other. */
  PHONE,
  /** A card or customer number, or its end. */
  CARD,
  /** Kept for people: no profile tells where its customer lives. */
  ADDRESS,
  /** A receipt or order number. */
  RECEIPT,
  OTHER
}
