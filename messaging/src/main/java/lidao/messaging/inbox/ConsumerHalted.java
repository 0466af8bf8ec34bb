package lidao.messaging.inbox;

/**
 * A consumer has stopped because too much of what came in could not be applied: most likely our own
 * bug.
 */
final class ConsumerHalted extends RuntimeException {

  ConsumerHalted(String consumer, String why) {
    super("consumer " + consumer + " has halted: " + why, null, false, false);
  }
}
