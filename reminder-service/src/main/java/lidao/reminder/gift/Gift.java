package lidao.reminder.gift;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lidao.chassis.http.Faults;
import lidao.chassis.http.Sentence;
import lidao.contract.customers.Tier;
import lidao.reminder.house.Given;
import lidao.reminder.house.Languages;
import lidao.reminder.occasion.OccasionName;
import org.jspecify.annotations.Nullable;

/**
 * Something that the house gives.
 *
 * @param cost in the house's currency
 * @param occasions codes of what it is for; none named is anything
 * @param tiers whom it is for; none named is everybody
 * @param regions the only countries where it may go (ISO 3166-1 alpha-2); none named is anywhere
 * @param notTo countries where it may not go: a rule, not a taboo
 * @param kinds what it is, for the taboos that everybody knows: CLOCK, PEAR, SET_OF_FOUR …
 * @param taboos what it would say that nobody means, beside those of its kinds
 */
public record Gift(
    OccasionName name,
    @Nullable BigDecimal cost,
    @Nullable Set<String> occasions,
    @Nullable Set<Tier> tiers,
    @Nullable Set<String> regions,
    @Nullable Set<String> notTo,
    @Nullable Set<String> kinds,
    @Nullable List<Taboo> taboos) {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
  private static final BigDecimal DEAREST = BigDecimal.valueOf(999_999_999);
  private static final int MOST_TABOOS = 20;

  /**
   * What a gift would say that nobody means.
   *
   * @param regions where it is one; none named is everywhere
   * @param occasions on which it is one; none named is always
   * @param zhTw in traditional Chinese; absent, as in simplified
   */
  public record Taboo(
      @Nullable Set<String> regions,
      @Nullable Set<String> occasions,
      String zh,
      @Nullable String zhTw,
      String en) {

    private static final int LONGEST = 200;

    public Taboo {
      Faults faults = new Faults().requireText(zh, "zh").requireText(en, "en");
      Given.text(faults, zh, LONGEST, "zh");
      Given.text(faults, zhTw, LONGEST, "zhTw");
      Given.text(faults, en, LONGEST, "en");
      regions = checked(faults, regions, "regions", COUNTRIES);
      occasions = checked(faults, occasions, "occasions", null);
      faults.refuse();
    }

    boolean holds(String country, String occasion) {
      return isEmptyOrHas(regions, country) && isEmptyOrHas(occasions, occasion);
    }

    String in(Locale reader) {
      return switch (Languages.written(reader)) {
        case "zh-CN" -> zh;
        case "zh-TW" -> zhTw == null ? zh : zhTw;
        default -> en;
      };
    }
  }

  public Gift {
    Faults faults = new Faults();
    faults.require(name != null, "name", "is required: zh and en");
    faults.require(
        cost != null
            && cost.signum() >= 0
            && cost.precision() - cost.scale() <= 9
            && cost.scale() <= 4
            && cost.compareTo(DEAREST) <= 0,
        "cost",
        "is required: an amount from 0 to 999999999, with at most 4 decimals");
    occasions = checked(faults, occasions, "occasions", null);
    regions = checked(faults, regions, "regions", COUNTRIES);
    notTo = checked(faults, notTo, "notTo", COUNTRIES);
    kinds = checked(faults, kinds, "kinds", null);
    if (tiers != null && tiers.stream().anyMatch(tier -> tier == null)) {
      faults.add("tiers", "holds a null; name tiers, A, B or C");
    }
    if (taboos != null) {
      faults.require(
          taboos.size() <= MOST_TABOOS,
          "taboos",
          Sentence.of("has at most {0} entries", MOST_TABOOS));
      faults.require(
          taboos.stream().allMatch(taboo -> taboo != null), "taboos", "holds a null; leave it out");
    }
    faults.refuse();
    taboos = taboos == null ? List.of() : List.copyOf(taboos);
  }

  /** What it costs, in the house's currency. */
  public BigDecimal price() {
    return cost == null ? BigDecimal.ZERO : cost;
  }

  boolean isFor(String occasion, @Nullable Tier tier) {
    return isEmptyOrHas(occasions, occasion)
        && (tiers == null || tiers.isEmpty() || tiers.contains(tier == null ? Tier.C : tier));
  }

  boolean mayGoTo(String country) {
    return isEmptyOrHas(regions, country) && (notTo == null || !notTo.contains(country));
  }

  static boolean isEmptyOrHas(@Nullable Set<String> named, String value) {
    return named == null || named.isEmpty() || named.contains(value);
  }

  private static Set<String> checked(
      Faults faults, @Nullable Set<String> given, String field, @Nullable Set<String> known) {
    Set<String> read = new TreeSet<>();
    if (given != null) {
      for (String value : given) {
        if (value == null
            || !CODE.matcher(value).matches()
            || (known != null && !known.contains(value))) {
          faults.add(
              field,
              known == null
                  ? "takes capital letters, digits and underscores, such as MID_AUTUMN"
                  : "names countries by two capital letters, such as CN");
        } else {
          read.add(value);
        }
      }
    }
    return read;
  }
}
