package lidao.reminder.letter;

/** What a letter is about; the names are stored. */
public enum LetterKind {
  /** About an occurrence. */
  GREETING,
  /** About a follow-up of a complaint. */
  FOLLOW_UP
}
