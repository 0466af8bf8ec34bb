package lidao.complaint.deadline;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import lidao.complaint.ComplaintServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import tools.jackson.databind.JsonNode;

/**
 * A complaint to which anything happens in any order, beside a model that walks its clocks minute
 * by minute; {@code -Dseed=} runs one again.
 */
class ClockModelTest extends ComplaintServiceTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final List<String> GRADES = List.of("LOW", "NORMAL", "HIGH", "GRAVE");
  private static final long[][] MINUTES_OF =
  // holding answer, first answer, apology, resolution; as complaint-service.yml has them
  {{480, 1440, 2400, 7200}, {240, 960, 1440, 4800}, {120, 480, 960, 2400}, {60, 240, 480, 1440}};
  private static final double[] SHARES = {0.5, 0.8, 1, 1.5, 2};
  private static final long SEED = Long.getLong("seed", System.nanoTime());

  static {
    System.out.println("ClockModelTest seed " + SEED);
  }

  private static final Random RANDOM = new Random(SEED);

  private record Stretch(Instant from, @Nullable Instant until) {}

  private final List<Stretch> pauses = new ArrayList<>();
  private int grade = RANDOM.nextInt(4);

  @AfterEach
  void friday() {
    CLOCK.set(FRIDAY);
  }

  @RepeatedTest(4)
  void whatever_happens_the_clocks_stand_where_the_model_has_them_and_whom_it_calls_is_called() {
    CLOCK.set(FRIDAY.plus(RANDOM.nextInt(3 * 24 * 60), MINUTES));
    Instant start = CLOCK.instant();
    JsonNode complaint = file(GRADES.get(grade));
    String id = text(complaint, "id");
    StringBuilder told = new StringBuilder("seed " + SEED + ", filed " + start);
    for (int step = 0; step < 15; step++) {
      told.append("\n").append(something(id, start));
      tick("watch-deadlines");
      JsonNode now = get("/api/complaints/" + id);
      List<String> standing = standing(id);
      for (DeadlineKind kind : DeadlineKind.values()) {
        List<@Nullable Instant> marks = marks(kind, start);
        String as = told + "\nat " + CLOCK.instant() + " " + kind + " " + marks + "\n" + standing;
        assertThat(shown(now, kind)).as(as).isEqualTo(marks.get(2));
        assertThat(calledBeyondTheEnd(standing, kind))
            .as(as)
            .isEqualTo(reachedBeyondTheEnd(kind, marks));
      }
    }
    Integer twice =
        jdbc.sql(
                """
                select count(*) from (select from alert where complaint_id = ?::uuid
                  and cleared_at is null group by cause having count(*) > 1) as t
                """)
            .param(id)
            .query(Integer.class)
            .single();
    assertThat(twice).isZero();
  }

  private String something(String id, Instant start) {
    Instant now = CLOCK.instant();
    String pausing = "/api/complaints/" + id + "/pauses";
    int under = underWay();
    switch (RANDOM.nextInt(5)) {
      case 0 -> {
        grade = RANDOM.nextInt(4);
        step(id, "severity", "{\"severity\": \"" + GRADES.get(grade) + "\"}");
        return "graded " + GRADES.get(grade);
      }
      case 1 -> {
        long age = Duration.between(start, now).toMinutes();
        Instant from = now.minus(age == 0 ? 0 : RANDOM.nextLong(age), MINUTES);
        Instant until = from.plus(1 + RANDOM.nextInt(3000), MINUTES);
        pauses.add(new Stretch(from, until));
        String body = "{\"from\": \"%s\", \"until\": \"%s\", \"reason\": \"x\"}";
        assertThat(post(pausing, body.formatted(from, until)).statusCode()).isEqualTo(201);
        return "paused " + from + " to " + until;
      }
      case 2 -> {
        if (under < 0) {
          pauses.add(new Stretch(now, null));
          assertThat(post(pausing, "{\"reason\": \"x\"}").statusCode()).isEqualTo(201);
          return "paused " + now;
        }
      }
      default -> {}
    }
    CLOCK.advance(Duration.ofMinutes(1 + RANDOM.nextInt(1500)));
    if (under >= 0) {
      String open =
          get(pausing)
              .path("items")
              .valueStream()
              .filter(p -> !p.has("until"))
              .map(p -> text(p, "id"))
              .findFirst()
              .orElseThrow();
      assertThat(post(pausing + "/" + open + "/end", "").statusCode()).isEqualTo(200);
      pauses.set(under, new Stretch(pauses.get(under).from(), CLOCK.instant()));
      return "waited and went on " + CLOCK.instant();
    }
    return "waited till " + CLOCK.instant();
  }

  private int underWay() {
    for (int i = 0; i < pauses.size(); i++) {
      if (pauses.get(i).until() == null) {
        return i;
      }
    }
    return -1;
  }

  private List<@Nullable Instant> marks(DeadlineKind kind, Instant start) {
    List<@Nullable Instant> marks = new ArrayList<>();
    long term = MINUTES_OF[grade][kind.ordinal()];
    Instant now = start;
    long worked = 0;
    for (double share : SHARES) {
      long left = Math.round(term * share);
      while (worked < left && now != null) {
        if (standsForEver(kind, now)) {
          now = null;
        } else {
          worked += works(kind, now) ? 1 : 0;
          now = now.plus(1, MINUTES);
        }
      }
      marks.add(now);
    }
    return marks;
  }

  private boolean standsForEver(DeadlineKind kind, Instant moment) {
    return kind != DeadlineKind.HOLDING_ANSWER
        && pauses.stream().anyMatch(p -> p.until() == null && !moment.isBefore(p.from()));
  }

  private boolean works(DeadlineKind kind, Instant moment) {
    ZonedDateTime local = moment.atZone(ZONE);
    LocalTime time = local.toLocalTime();
    return local.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
        && !time.isBefore(LocalTime.of(9, 0))
        && time.isBefore(LocalTime.of(18, 0))
        && (kind == DeadlineKind.HOLDING_ANSWER
            || pauses.stream()
                .noneMatch(
                    p ->
                        !moment.isBefore(p.from())
                            && (p.until() == null || moment.isBefore(p.until()))));
  }

  private static @Nullable Instant shown(JsonNode complaint, DeadlineKind kind) {
    return complaint
        .path("deadlines")
        .valueStream()
        .filter(d -> text(d, "kind").equals(kind.name()) && d.has("dueAt"))
        .map(d -> Instant.parse(text(d, "dueAt")))
        .findFirst()
        .orElse(null);
  }

  private static Set<String> calledBeyondTheEnd(List<String> standing, DeadlineKind kind) {
    Set<String> called = new TreeSet<>(standing);
    called.removeIf(c -> !c.startsWith(kind.slug()) || c.endsWith("/half") || c.endsWith("/near"));
    return called;
  }

  private static Set<String> reachedBeyondTheEnd(DeadlineKind kind, List<@Nullable Instant> marks) {
    Set<String> reached = new TreeSet<>();
    for (Mark mark : List.of(Mark.BREACHED, Mark.ESCALATED, Mark.ESCALATED_AGAIN)) {
      Instant at = marks.get(mark.ordinal());
      if (at != null && !at.isAfter(CLOCK.instant())) {
        reached.add(kind.slug() + "/" + mark.slug());
      }
    }
    return reached;
  }
}
