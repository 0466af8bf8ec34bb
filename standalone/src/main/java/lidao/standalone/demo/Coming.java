package lidao.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lidao.contract.CustomerReference;
import lidao.contract.interactions.Direction;
import lidao.contract.interactions.InteractionKind;
import lidao.contract.interactions.InteractionReported;

/** Who comes, calls and orders on an ordinary day, as the till reports it. */
final class Coming {

  private static final int A_DAY = 2;
  private static final int STRIDE = 7;
  private static final List<Visit> VISITS =
      List.of(
          new Visit(InteractionKind.VISIT, "午市，四位，靠窗。 Lunch for four by the window.", "A3"),
          new Visit(InteractionKind.CALL, "来电订位。 Called to book a table.", null),
          new Visit(InteractionKind.ORDER, "外送两份长寿面。 Two longevity noodles delivered.", null),
          new Visit(InteractionKind.VISIT, "家宴，包间听雨。 A family dinner in a private room.", "听雨"),
          new Visit(InteractionKind.MESSAGE, "问端午礼盒。 Asked about gift boxes.", null));

  private final SampleHouse house;
  private final Till till;

  Coming(SampleHouse house, Till till) {
    this.house = house;
    this.till = till;
  }

  /** Reports this day's contacts as of two hours ago. */
  void report(LocalDate day, Instant now) {
    for (int i = 0; i < A_DAY; i++) {
      int number = (int) day.toEpochDay() * A_DAY + i;
      String code = house.guests().get(number * STRIDE % house.guests().size()).code();
      Visit visit = VISITS.get(number % VISITS.size());
      InteractionReported report =
          new InteractionReported(
              new CustomerReference(null, code, null, null, null),
              visit.kind(),
              Direction.INBOUND,
              now.minus(Duration.ofHours(2)),
              "总店",
              visit.seat(),
              visit.summary(),
              null,
              null);
      till.report("visit-" + number, report, now);
    }
  }

  private record Visit(
      InteractionKind kind, String summary, @org.jspecify.annotations.Nullable String seat) {}
}
