package lidao.interaction.contact;

import java.util.UUID;
import lidao.chassis.security.Caller;
import lidao.chassis.security.Roles;
import org.jspecify.annotations.Nullable;

/** Who of us took part in what is recorded. */
public final class StaffIds {

  private StaffIds() {}

  /** The caller, if a member of our staff; null for a machine. */
  public static @Nullable UUID of(Caller caller) {
    try {
      return caller.is(Roles.STAFF) ? UUID.fromString(caller.id()) : null;
    } catch (IllegalArgumentException e) {
      // Another identity provider may name people as it likes.
      return null;
    }
  }
}
