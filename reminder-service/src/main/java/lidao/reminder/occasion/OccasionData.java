package lidao.reminder.occasion;

import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import lidao.calendar.SkipRule;
import lidao.chassis.http.Faults;
import lidao.chassis.http.Sentence;
import lidao.contract.customers.Tier;
import lidao.reminder.house.SendingWindow;
import org.jspecify.annotations.Nullable;

/**
 * What the house has laid down about an occasion, as it is kept and edited.
 *
 * @param whose HOUSEHOLD unless said
 * @param day of an occasion of everybody; absent where each has a day of their own
 * @param skipRule for years that lack the day; BACKWARD unless said
 * @param festive kept back from a household in mourning; absent: a household's is, others are not
 * @param window when its greetings may go out, such as 09:00-20:00; absent: the house's
 * @param latenessDays whole days after the day on which a greeting may still go out
 * @param callDays days after that in which staff are asked to call instead; 0 is never
 * @param tiers to whom it applies; none named is everybody
 * @param regions countries (ISO 3166-1 alpha-2) where it applies; none named is everywhere
 * @param care what is done before the day; absent: the house's usual plan
 * @param active false: it is not planned any more
 */
public record OccasionData(
    OccasionName name,
    @Nullable Whose whose,
    @Nullable DayRule day,
    @Nullable SkipRule skipRule,
    @Nullable Boolean festive,
    @Nullable String window,
    @Nullable Integer latenessDays,
    @Nullable Integer callDays,
    @Nullable Set<Tier> tiers,
    @Nullable Set<String> regions,
    @Nullable CarePlan care,
    @Nullable Boolean active) {

  private static final int LONGEST_DELAY = 30;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  public OccasionData {
    whose = whose == null ? Whose.HOUSEHOLD : whose;
    skipRule = skipRule == null ? SkipRule.BACKWARD : skipRule;
    festive = festive == null ? whose == Whose.HOUSEHOLD : festive;
    active = active == null || active;
    care = care == null ? CarePlan.USUAL : care;
    Faults faults = new Faults();
    faults.require(name != null, "name", "is required: zh and en");
    faults.require(
        (whose == Whose.HOUSEHOLD) == (day != null),
        "day",
        whose == Whose.HOUSEHOLD
            ? "is required: the day of everybody"
            : "must be left out: everybody has a day of their own");
    if (window != null) {
      String text = window;
      faults.require(
          SendingWindow.isOne(text), "window", "is not a window; write one such as 09:00-20:00");
    }
    days(faults, latenessDays, "latenessDays");
    days(faults, callDays, "callDays");
    tiers = tiers == null ? Set.of() : checked(faults, tiers);
    regions = regions == null ? Set.of() : checkedRegions(faults, regions);
    faults.refuse();
  }

  /** Whether it is kept for a customer of this tier in this country; no tier counts as C. */
  public boolean appliesTo(@Nullable Tier tier, String country) {
    return Boolean.TRUE.equals(active)
        && (tiersNamed().isEmpty() || tiersNamed().contains(tier == null ? Tier.C : tier))
        && (regionsNamed().isEmpty() || regionsNamed().contains(country));
  }

  boolean isActive() {
    return Boolean.TRUE.equals(active);
  }

  boolean isFestive() {
    return Boolean.TRUE.equals(festive);
  }

  SkipRule skip() {
    return skipRule == null ? SkipRule.BACKWARD : skipRule;
  }

  /** What is done before the day. */
  public CarePlan plan() {
    return care == null ? CarePlan.USUAL : care;
  }

  Set<Tier> tiersNamed() {
    return tiers == null ? Set.of() : tiers;
  }

  Set<String> regionsNamed() {
    return regions == null ? Set.of() : regions;
  }

  OccasionData withDay(DayRule other) {
    return new OccasionData(
        name,
        whose,
        other,
        skipRule,
        festive,
        window,
        latenessDays,
        callDays,
        tiers,
        regions,
        care,
        active);
  }

  private static void days(Faults faults, @Nullable Integer days, String field) {
    faults.require(
        days == null || (days >= 0 && days <= LONGEST_DELAY),
        field,
        Sentence.of("must be from 0 to {0} days", LONGEST_DELAY));
  }

  private static Set<Tier> checked(Faults faults, Set<Tier> tiers) {
    boolean whole = tiers.stream().allMatch(tier -> tier != null);
    faults.require(whole, "tiers", "holds a null; name tiers, A, B or C");
    return whole ? new TreeSet<>(tiers) : Set.of();
  }

  private static Set<String> checkedRegions(Faults faults, Set<String> regions) {
    SortedSet<String> read = new TreeSet<>();
    for (String region : regions) {
      if (region == null || !COUNTRIES.contains(region)) {
        faults.add(
            "regions",
            region == null || region.length() > 20
                ? Sentence.of("names countries by two capital letters, such as CN")
                : Sentence.of(
                    "names countries by two capital letters, such as CN; not [{0}]", region));
      } else {
        read.add(region);
      }
    }
    return read;
  }
}
