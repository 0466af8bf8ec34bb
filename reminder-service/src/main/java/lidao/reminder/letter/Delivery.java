package lidao.reminder.letter;

/** What a mail server made of a letter. */
sealed interface Delivery {

  /** It took the letter. */
  record Accepted() implements Delivery {}

  /** Nobody answers there; the next letter would fare no better. */
  record Unreachable(String detail) implements Delivery {}

  /** It does not let us send: our settings are wrong, not the letter; the next fares no better. */
  record SenderRefused(String detail) implements Delivery {}

  /** It certainly did not take it. */
  record Refused(boolean forGood, String detail) implements Delivery {}

  /** It had the whole letter and said nothing; it may have taken it. */
  record NoAnswer(String detail) implements Delivery {}
}
