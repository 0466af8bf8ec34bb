package lidao.customer.desk;

import java.util.List;
import java.util.UUID;
import lidao.contract.customers.Relation;
import lidao.customer.master.Absorption;
import org.jspecify.annotations.Nullable;

/**
 * What merging two records does, or would do.
 *
 * @param survivorVersion of the survivor's record before: what If-Match has to name
 * @param absorbedVersion of the absorbed record
 * @param customer the survivor's record afterwards
 * @param conflicts where the two contradict each other: the word that holds, and the one that is
 *     kept with the absorbed record only
 */
record MergeView(
    UUID survivor,
    long survivorVersion,
    UUID absorbed,
    long absorbedVersion,
    String absorbedName,
    @Nullable Relation relation,
    CustomerView customer,
    List<ConflictView> conflicts) {

  /** Two words on one field, by its name in the record. */
  record ConflictView(String field, @Nullable String kept, @Nullable String given) {}

  static MergeView of(Absorption absorption) {
    return new MergeView(
        absorption.survivor().id(),
        absorption.survivor().version(),
        absorption.absorbed().id(),
        absorption.absorbed().version(),
        absorption.absorbed().displayName(),
        absorption.relation(),
        CustomerView.of(absorption.after()),
        absorption.conflicts().stream()
            .map(c -> new ConflictView(c.field(), c.kept(), c.given()))
            .toList());
  }
}
