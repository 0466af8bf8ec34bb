package lidao.reminder.occasion;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import lidao.chassis.http.Faults;
import lidao.chassis.http.Sentence;
import lidao.contract.customers.Tier;
import org.jspecify.annotations.Nullable;

/**
 * How many days before an occasion the house sets to work, and what a gift may cost.
 *
 * @param usual for every tier that has no terms of its own; absent: 15, 7 and 3 days
 * @param tiers terms of single tiers; a customer whose tier is not known counts as C
 */
public record CarePlan(@Nullable Lead usual, @Nullable Map<Tier, Lead> tiers) {

  private static final int LONGEST_LEAD = 60;

  /** 15, 7 and 3 days, as the house has always done. */
  static final CarePlan USUAL = new CarePlan(new Lead(15, 7, 3, null), null);

  /**
   * Days before the day; an absent one is left out of the plan.
   *
   * @param prepareDays staff prepare, where a table is booked for the day
   * @param giftDays a gift goes out, where none is
   * @param visitDays somebody checks that all is well, or visits
   * @param giftLimit what a gift may cost at most, in the house's currency
   */
  public record Lead(
      @Nullable Integer prepareDays,
      @Nullable Integer giftDays,
      @Nullable Integer visitDays,
      @Nullable BigDecimal giftLimit) {

    public Lead {
      Faults faults = new Faults();
      days(faults, prepareDays, "prepareDays");
      days(faults, giftDays, "giftDays");
      days(faults, visitDays, "visitDays");
      faults.require(
          giftLimit == null
              || (giftLimit.signum() >= 0 && giftLimit.precision() - giftLimit.scale() <= 9),
          "giftLimit",
          "must be an amount from 0 to 999999999");
      faults.refuse();
    }

    /** How many days before the day the first thing is to be done; null where nothing is. */
    @Nullable Integer first() {
      Integer first = later(prepareDays, giftDays);
      return later(first, visitDays);
    }

    private static @Nullable Integer later(@Nullable Integer one, @Nullable Integer other) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      return Integer.valueOf(Math.max(one, other));
    }

    private static void days(Faults faults, @Nullable Integer days, String field) {
      faults.require(
          days == null || (days >= 1 && days <= LONGEST_LEAD),
          field,
          Sentence.of(
              "must be from 1 to {0} days; leave it out where it is not to be done", LONGEST_LEAD));
    }
  }

  public CarePlan {
    if (tiers != null) {
      Faults faults = new Faults();
      tiers.forEach(
          (tier, lead) -> faults.require(lead != null, "tiers." + tier, "lacks its terms"));
      faults.refuse();
      tiers = new TreeMap<>(tiers);
    }
  }

  /** How many days before the day the first thing is to be done for anybody; 0 where nothing is. */
  public int longestLead() {
    return Stream.concat(Stream.of(of(null)), tiers == null ? Stream.of() : tiers.values().stream())
        .map(Lead::first)
        .filter(Objects::nonNull)
        .mapToInt(days -> days)
        .max()
        .orElse(0);
  }

  /** What holds for a tier; null is that of the general customers, C. */
  public Lead of(@Nullable Tier tier) {
    Lead own = tiers == null ? null : tiers.get(tier == null ? Tier.C : tier);
    if (own != null) {
      return own;
    }
    return usual == null ? new Lead(null, null, null, null) : usual;
  }
}
