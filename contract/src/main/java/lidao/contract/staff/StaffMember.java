package lidao.contract.staff;

import java.util.List;
import lidao.contract.State;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here, or did, whole; of two, the higher version holds.
 *
 * @param staffId the sub of their tokens
 * @param roles what they may do: staff, supervisor, operator, integrator
 * @param rank the higher, the more senior
 * @param site where they work; everywhere if absent
 * @param onDuty absent where the house keeps no roster
 */
public record StaffMember(
    String staffId,
    long version,
    String name,
    List<String> roles,
    @Nullable Integer rank,
    @Nullable String site,
    @Nullable Boolean onDuty,
    boolean active)
    implements State {

  @Override
  public String key() {
    return staffId;
  }

  @Override
  public String subject() {
    return key();
  }
}
