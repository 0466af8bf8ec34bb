package lidao.complaint.clue;

/** What a clue is. */
enum ClueKind {
  /** A name, or a part of one; also of a relative. */
  NAME,
  /** A phone number, or some digits of one that follow each other. */
  PHONE,
  /** A card or customer number, or its end. */
  CARD,
  /** A postal address, or a part of one. */
  ADDRESS,
  /** A receipt or order number, which another complaint may name; no profile tells any. */
  RECEIPT,
  OTHER
}
