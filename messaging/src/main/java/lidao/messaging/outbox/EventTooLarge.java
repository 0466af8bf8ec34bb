package lidao.messaging.outbox;

/** An event is too large to publish; the transaction that wanted to publish it must fail. */
public final class EventTooLarge extends RuntimeException {

  EventTooLarge(String type, int bytes) {
    super(type + " has " + bytes + " bytes; an event has at most " + Outbox.LARGEST_VALUE);
  }
}
