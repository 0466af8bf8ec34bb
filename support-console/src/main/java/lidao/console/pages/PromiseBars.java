package lidao.console.pages;

import static lidao.console.pages.DayBars.number;
import static lidao.console.pages.DayBars.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How promises of one kind were kept, as parts of a bar 100 wide: in time, too late, late and still
 * waited for, and still running.
 *
 * @param share of those kept or passed that were kept in time, in per cent; -1 where there are none
 */
public record PromiseBars(String kind, List<Piece> pieces, long share) {

  /** One part of the bar. */
  public record Piece(String state, long count, double x, double width) {}

  private static final List<String> STATES = List.of("met", "missed", "breached", "running");

  static List<PromiseBars> of(Object promises) {
    List<PromiseBars> bars = new ArrayList<>();
    for (Object each : (List<?>) promises) {
      bars.add(bar((Map<?, ?>) each));
    }
    return bars;
  }

  private static PromiseBars bar(Map<?, ?> promise) {
    double all = STATES.stream().mapToLong(state -> number(promise.get(state))).sum();
    List<Piece> pieces = new ArrayList<>();
    double x = 0;
    for (String state : STATES) {
      long count = number(promise.get(state));
      double width = all == 0 ? 0 : 100 * count / all;
      pieces.add(new Piece(state, count, round(x), round(width)));
      x += width;
    }
    long met = number(promise.get("met"));
    long decided = met + number(promise.get("missed")) + number(promise.get("breached"));
    return new PromiseBars(
        promise.get("kind").toString(),
        pieces,
        decided == 0 ? -1 : Math.round(100.0 * met / decided));
  }
}
