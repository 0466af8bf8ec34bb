package lidao.complaint.handling;

import java.util.UUID;
import lidao.complaint.alert.Concern;
import lidao.contract.complaints.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a complaint is about and who has it, whatever state it is in.
 *
 * @param owner the staff member's id
 * @param handOvers how often it went from one owner to another
 * @param version grows with every change
 */
public record Matter(
    UUID id,
    String number,
    @Nullable UUID customerId,
    Severity severity,
    String summary,
    @Nullable String owner,
    int handOvers,
    int reopenings,
    long version) {

  /** The same in an owner's hands; a hand-over if somebody else had it. */
  Matter ownedBy(String staff) {
    boolean handedOver = owner != null && !owner.equals(staff);
    return new Matter(
        id,
        number,
        customerId,
        severity,
        summary,
        staff,
        handOvers + (handedOver ? 1 : 0),
        reopenings,
        version);
  }

  /** The same in the hands of its owner or, if it has none, of whoever works on it. */
  Matter takenUpBy(@Nullable String staff) {
    return owner != null || staff == null ? this : ownedBy(staff);
  }

  /** The same, as grave as it is now thought to be. */
  Matter gradedAs(Severity other) {
    return new Matter(
        id, number, customerId, other, summary, owner, handOvers, reopenings, version);
  }

  Matter reopened() {
    return new Matter(
        id, number, customerId, severity, summary, owner, handOvers, reopenings + 1, version);
  }

  /** What an alert tells of it. */
  public Concern concern() {
    return new Concern(id, number, customerId, severity, summary, owner);
  }
}
