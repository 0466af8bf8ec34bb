package lidao.interaction.contact;

import java.util.List;
import lidao.messaging.outbox.Outbox;
import org.springframework.stereotype.Component;

/** States contacts whose customer is known, within the caller's transaction. */
@Component
class PublishContacts {

  private final Outbox outbox;
  private final List<ContactListener> listeners;

  PublishContacts(Outbox outbox, List<ContactListener> listeners) {
    this.outbox = outbox;
    this.listeners = listeners;
  }

  /** In this order; contacts whose customer is unknown are left out. */
  void publish(List<Interaction> contacts) {
    List<Interaction> known = contacts.stream().filter(c -> c.customerId() != null).toList();
    known.forEach(contact -> outbox.append(contact.fact()));
    listeners.forEach(listener -> listener.known(known));
  }
}
