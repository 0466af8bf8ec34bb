package lidao.console.alerts;

import java.util.Set;
import lidao.chassis.security.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Whoever looks at alerts.
 *
 * @param version of the staff member as they signed in to the pages; null for who came with a
 *     token, which ends by itself
 */
public record Viewer(String id, String name, Set<String> roles, @Nullable Long version) {

  /**
   * A supervisor sees every alert, others what is for them, for a role of theirs, or for nobody.
   */
  boolean sees(Alert alert) {
    if (roles.contains(Roles.SUPERVISOR) || id.equals(alert.holder())) {
      return true;
    }
    return alert.assignee() == null
        ? alert.role() == null || roles.contains(alert.role())
        : alert.assignee().equals(id);
  }

  String[] rolesArray() {
    return roles.toArray(String[]::new);
  }
}
