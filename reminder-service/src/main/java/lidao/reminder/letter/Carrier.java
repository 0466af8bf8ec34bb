package lidao.reminder.letter;

import lidao.chassis.outside.Delivery;

/**
 * Who brings messages of a channel to their readers: a mail server, an HTTP address, or a printer.
 * Each sending thread uses one of its own.
 */
sealed interface Carrier extends AutoCloseable permits Postman.Bag, HttpCarrier, CardTray {

  /** Hands one message over; never throws. */
  Delivery hand(Envelope envelope);

  @Override
  void close();
}
