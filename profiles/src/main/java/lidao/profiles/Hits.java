package lidao.profiles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The customers that one claim leads to, and the verdict on them. */
final class Hits {

  private record Hit(
      @Nullable String key, UUID customerId, String name, @Nullable String organisation) {}

  private final List<Hit> hits = new ArrayList<>(1);

  /**
   * Notes a hit.
   *
   * @param key null where the customer's id was given
   */
  void add(@Nullable String key, UUID customerId, String name, @Nullable String organisation) {
    hits.add(new Hit(key, customerId, name, organisation));
  }

  /** The customer by id or code, else by phone and e-mail: one only, and under a fitting name. */
  Match verdict(@Nullable String name) {
    if (hits.get(0).key() == null) {
      return new Match.Known(hits.get(0).customerId());
    }
    Set<UUID> byCode = customers(LookupKeys.CODE);
    if (!byCode.isEmpty()) {
      return byCode.size() == 1
          ? new Match.Known(byCode.iterator().next())
          : new Match.Ambiguous(byCode.size());
    }
    Set<UUID> common = common(customers(LookupKeys.PHONE), customers(LookupKeys.EMAIL));
    if (common.size() != 1) {
      return new Match.Ambiguous((int) hits.stream().map(Hit::customerId).distinct().count());
    }
    UUID only = common.iterator().next();
    return hits.stream().anyMatch(hit -> hit.customerId().equals(only) && fits(hit, name))
        ? new Match.Known(only)
        : new Match.Incompatible(only);
  }

  private Set<UUID> customers(String kind) {
    return hits.stream()
        .filter(hit -> hit.key() != null && hit.key().startsWith(kind))
        .map(Hit::customerId)
        .collect(Collectors.toSet());
  }

  /** A key that leads nowhere says nothing; two that lead somewhere must agree. */
  private static Set<UUID> common(Set<UUID> byPhone, Set<UUID> byEmail) {
    if (byPhone.isEmpty() || byEmail.isEmpty()) {
      return byPhone.isEmpty() ? byEmail : byPhone;
    }
    Set<UUID> both = new HashSet<>(byPhone);
    both.retainAll(byEmail);
    return both;
  }

  private static boolean fits(Hit hit, @Nullable String name) {
    return NameMatch.compatible(hit.name(), name)
        || (hit.organisation() != null && NameMatch.same(hit.organisation(), name));
  }
}
