package lidao.complaint.chronicle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What checking a chronicle's hash chain has shown.
 *
 * @param entries how many the chain holds
 * @param head the last hash in hexadecimal: whoever has noted it can tell later that nothing before
 *     it was changed, even by somebody who wrote the whole chain anew
 */
public record Verification(
    boolean intact, int entries, @Nullable String head, List<Finding> findings) {

  /** What can be wrong with an entry. */
  public enum Fault {
    /** It is not what it was when it was written. */
    CHANGED,
    /** It was there and is no longer. */
    MISSING,
    /** It does not follow from the entry before it. */
    OUT_OF_PLACE,
    /** It was put in past the chain. */
    ADDED
  }

  /**
   * One fault.
   *
   * @param entry the chronicle entry's id
   */
  public record Finding(long entry, Fault fault) {}
}
