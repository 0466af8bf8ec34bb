package lidao.chassis.outside;

/** What a receiver, such as a mail server or a group's robot, made of a message. */
public sealed interface Delivery {

  /** It took the message. */
  record Accepted() implements Delivery {}

  /** Nobody answers there; the next message would fare no better. */
  record Unreachable(String detail) implements Delivery {}

  /** It does not let us send: our settings are wrong, not the message; the next fares no better. */
  record SenderRefused(String detail) implements Delivery {}

  /** It certainly did not take it. */
  record Refused(boolean forGood, String detail) implements Delivery {}

  /** It had the whole message and said nothing; it may have taken it. */
  record NoAnswer(String detail) implements Delivery {}
}
