package lidao.console.staff;

import java.util.List;
import lidao.chassis.security.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here.
 *
 * @param id the {@code sub} of their tokens
 * @param language of the pages, BCP 47
 * @param active whether they may sign in
 * @param onDuty whether calls for their roles reach them now
 * @param rank the higher, the more senior; null for none
 * @param site where they work; null for everywhere
 * @param email where alerts that call them are mailed to; null for nowhere
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
    @Nullable Integer rank,
    @Nullable String site,
    @Nullable String email,
    long version) {

  public StaffMember {
    roles = List.copyOf(roles);
  }

  static StaffMember joining(
      String id, String userName, String displayName, List<String> roles, String language) {
    return new StaffMember(
        id, userName, displayName, roles, language, true, true, null, null, null, 1);
  }

  StaffMember with(@Nullable Integer rank, @Nullable String site, @Nullable String email) {
    return new StaffMember(
        id, userName, displayName, roles, language, active, onDuty, rank, site, email, version);
  }

  /** Whether they lead others now. */
  boolean leads() {
    return active && roles.contains(Roles.SUPERVISOR);
  }
}
