package lidao.reminder.greeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lidao.contract.customers.CustomerProfile;
import lidao.reminder.wording.Wordings.Choice;

/**
 * What customers have read of late, and their households: nobody gets the same wording again within
 * the last few occasions, nor the same as somebody at home, as far as there are as many.
 *
 * @param recent by customer and matter, the latest first
 * @param atHome by customer and matter, what others of the household got this season; grows while a
 *     batch is worded
 */
record Freshness(Map<String, List<String>> recent, Map<String, Set<String>> atHome) {

  static Freshness of(Map<String, List<String>> recent, Map<String, Set<String>> atHome) {
    return new Freshness(recent, new HashMap<>(atHome));
  }

  static String key(UUID who, String matter) {
    return who + "/" + matter;
  }

  /**
   * The first, from a place in the list that moves on by one a year, that is new to the reader and
   * to the household; where none is, the one that was read longest ago.
   */
  Choice freshest(List<Choice> choices, CustomerProfile reader, String matter, int place) {
    List<String> read = recent.getOrDefault(key(reader.customerId(), matter), List.of());
    Set<String> home =
        new HashSet<>(atHome.getOrDefault(key(reader.customerId(), matter), Set.of()));
    home.addAll(atHome.getOrDefault(key(household(reader), matter), Set.of()));
    List<Choice> rotated = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      rotated.add(choices.get(Math.floorMod(place + i, choices.size())));
    }
    Choice best = rotated.get(0);
    int bestRank = Integer.MIN_VALUE;
    for (Choice choice : rotated) {
      int last = read.indexOf(choice.name());
      // Longest ago is best of what was read; never read is better; different at home is best.
      int rank = (last < 0 ? read.size() + 1 : last) - (home.contains(choice.name()) ? 1000 : 0);
      if (rank > bestRank) {
        best = choice;
        bestRank = rank;
      }
    }
    atHome.computeIfAbsent(key(household(reader), matter), k -> new HashSet<>()).add(best.name());
    return best;
  }

  private static UUID household(CustomerProfile profile) {
    CustomerProfile.Household household = profile.household();
    return household == null ? profile.customerId() : household.householdId();
  }
}
