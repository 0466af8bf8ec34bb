package lidao.messaging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of events: lost, doubled, out of order, or seen again under the same id. */
record Tally(long sent, Counts effects, Counts published) {

  /** Something seen: what it says, and the id under which. */
  record Seen(String what, String id) {}

  static final class Counts {

    int lost;
    int doubled;
    int disordered;
    int repeats;

    void add(List<String> sent, List<Seen> seen) {
      Map<String, Set<String>> ids = new HashMap<>();
      int last = -1;
      for (Seen one : seen) {
        Set<String> before = ids.computeIfAbsent(one.what(), what -> new HashSet<>());
        if (before.isEmpty()) {
          int place = sent.indexOf(one.what());
          disordered += place < last ? 1 : 0;
          last = Math.max(last, place);
        }
        if (!before.add(one.id())) {
          repeats++;
        }
      }
      ids.values().forEach(several -> doubled += several.size() - 1);
      lost += (int) sent.stream().filter(what -> !ids.containsKey(what)).count();
    }
  }

  /** Effects have no ids: there, a repeat is a double. */
  int effectsDoubled() {
    return effects.repeats;
  }

  boolean allIsWell() {
    return effects.lost + effectsDoubled() + effects.disordered == 0
        && published.lost + published.doubled + published.disordered == 0;
  }

  @Override
  public String toString() {
    return "%d | %d / %d / %d | %d / %d / %d | %d"
        .formatted(
            sent,
            effects.lost,
            effectsDoubled(),
            effects.disordered,
            published.lost,
            published.doubled,
            published.disordered,
            published.repeats);
  }
}
