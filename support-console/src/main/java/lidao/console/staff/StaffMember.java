package lidao.console.staff;

import java.util.List;
import java.util.UUID;

/**
 * Somebody who works here.
 *
 * @param id the {@code sub} of their tokens
 * @param language of the pages, BCP 47
 * @param active whether they may sign in
 * @param version grows with every change
 */
public record StaffMember(
    String id,
    String userName,
    String displayName,
    List<String> roles,
    String language,
    boolean active,
    long version) {

  public StaffMember {
    roles = List.copyOf(roles);
  }

  static StaffMember joining(
      String userName, String displayName, List<String> roles, String language) {
    return new StaffMember(
        UUID.randomUUID().toString(), userName, displayName, roles, language, true, 1);
  }
}
