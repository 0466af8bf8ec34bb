package lidao.complaint.deadline;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is called above an owner.
 *
 * @param above one colleague of each rank above an owner's, the next rank first
 */
record Ladder(Map<String, List<String>> above) {

  static final Ladder NOBODY = new Ladder(Map.of());

  /** Who stands where this mark calls; null where nobody does and the role is called. */
  @Nullable String person(@Nullable String owner, Mark mark) {
    List<String> ranks = owner == null ? List.of() : above.getOrDefault(owner, List.of());
    int rung = mark.compareTo(Mark.ESCALATED);
    return rung < 0 || rung >= ranks.size() ? null : ranks.get(rung);
  }
}
