package lidao.console.staff;

import java.util.List;
import lidao.chassis.security.Roles;

/**
 * Somebody who works here.
 *
 * @param id the {@code sub} of their tokens
 * @param language of the pages, BCP 47
 * @param active whether they may sign in
 * @param onDuty whether calls for their roles reach them now
 * @param version grows with every change
 */
public record StaffMember(
    String id,
    String userName,
    String displayName,
    List<String> roles,
    String language,
    boolean active,
    boolean onDuty,
    long version) {

  public StaffMember {
    roles = List.copyOf(roles);
  }

  static StaffMember joining(
      String id, String userName, String displayName, List<String> roles, String language) {
    return new StaffMember(id, userName, displayName, roles, language, true, true, 1);
  }

  /** Whether they lead others now. */
  boolean leads() {
    return active && roles.contains(Roles.SUPERVISOR);
  }
}
