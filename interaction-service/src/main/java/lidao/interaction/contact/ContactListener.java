package lidao.interaction.contact;

import java.util.List;

/**
 * Hears of contacts once their customer is known, in the transaction that stores or completes them.
 */
public interface ContactListener {

  /** These are their customers' now, in the order in which they are published; each once. */
  void known(List<Interaction> contacts);
}
