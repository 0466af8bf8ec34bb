package lidao.console.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The complaints of each day as bars, from zero up, every day there: a day without any leaves a gap
 * where it belongs.
 *
 * @param most what the highest bar stands for
 */
public record DayBars(List<Bar> bars, long most) {

  static final int WIDTH = 720;
  static final int HEIGHT = 160;

  /**
   * One day; where its bar stands within {@link #WIDTH} by {@link #HEIGHT}.
   *
   * @param graveHeight of the part, from the bottom, that stands for grave complaints
   */
  public record Bar(
      LocalDate day,
      long filed,
      long grave,
      double x,
      double width,
      double y,
      double height,
      double graveHeight) {

    /** Where that part begins. */
    public double graveY() {
      return HEIGHT - graveHeight;
    }
  }

  static DayBars of(Map<String, Object> told) {
    LocalDate from = LocalDate.parse(told.get("from").toString());
    LocalDate until = LocalDate.parse(told.get("until").toString());
    Map<LocalDate, Map<?, ?>> days = new HashMap<>();
    long most = 1;
    for (Object each : (List<?>) told.get("days")) {
      Map<?, ?> day = (Map<?, ?>) each;
      days.put(LocalDate.parse(day.get("day").toString()), day);
      most = Math.max(most, number(day.get("filed")));
    }
    List<LocalDate> all = from.datesUntil(until.plusDays(1)).toList();
    double step = (double) WIDTH / all.size();
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Map<?, ?> day = days.getOrDefault(all.get(i), Map.of());
      long filed = number(day.get("filed"));
      long grave = number(day.get("grave"));
      double height = (double) HEIGHT * filed / most;
      bars.add(
          new Bar(
              all.get(i),
              filed,
              grave,
              round(i * step + step * 0.1),
              round(step * 0.8),
              round(HEIGHT - height),
              round(height),
              round((double) HEIGHT * grave / most)));
    }
    return new DayBars(bars, most);
  }

  /** The first of the days. */
  public LocalDate first() {
    return bars.get(0).day();
  }

  /** The last of the days. */
  public LocalDate last() {
    return bars.get(bars.size() - 1).day();
  }

  /** Those with any complaint. */
  public List<Bar> filled() {
    return bars.stream().filter(bar -> bar.filed() > 0).toList();
  }

  static long number(Object value) {
    return value instanceof Number n ? n.longValue() : 0;
  }

  static double round(double length) {
    return Math.round(length * 10) / 10.0;
  }
}
