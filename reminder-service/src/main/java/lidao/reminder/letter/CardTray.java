package lidao.reminder.letter;

import lidao.chassis.outside.Delivery;

/** Cards lie here until somebody prints them; a card that lies here is on its way. */
record CardTray() implements Carrier {

  @Override
  public Delivery hand(Envelope envelope) {
    return new Delivery.Accepted();
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
