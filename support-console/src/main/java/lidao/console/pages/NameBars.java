package lidao.console.pages;

import static lidao.console.pages.DayBars.number;
import static lidao.console.pages.DayBars.round;

import java.util.List;
import java.util.Map;

/** How often something is named, as a bar up to 100 wide: the most frequent has all of it. */
public record NameBars(String name, long count, double width) {

  static List<NameBars> of(Object named) {
    List<Map<?, ?>> all = ((List<?>) named).stream().<Map<?, ?>>map(n -> (Map<?, ?>) n).toList();
    double most = all.stream().mapToLong(n -> number(n.get("count"))).max().orElse(1);
    return all.stream()
        .map(
            n -> {
              long count = number(n.get("count"));
              return new NameBars(n.get("name").toString(), count, round(100 * count / most));
            })
        .toList();
  }
}
