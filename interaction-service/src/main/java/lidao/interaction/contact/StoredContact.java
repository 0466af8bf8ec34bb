package lidao.interaction.contact;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact with what only its row knows.
 *
 * @param keys what a profile must answer to for the contact to be looked at again
 */
record StoredContact(
    Interaction interaction, String eventId, @Nullable UUID digest, List<String> keys) {

  UUID id() {
    return interaction.id();
  }

  boolean waits() {
    return interaction.waiting() != null;
  }
}
