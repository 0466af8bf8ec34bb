package lidao.complaint.deadline;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lidao.contract.complaints.Severity;
import lidao.contract.customers.Tier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code lidao.complaints}: how much working time each promise leaves, and who is
 * called when.
 *
 * @param warnAt the two shares of it after which somebody is warned
 * @param escalateAt the two shares of it, beyond 1, after which the next rank is called
 * @param deadlines by severity, whatever the customer's tier
 * @param tiers by tier and severity, where a tier is promised something else
 * @param reopenClock what becomes of the clocks of a complaint that is opened again
 */
@ConfigurationProperties("lidao.complaints")
record DeadlineSettings(
    @DefaultValue({"0.5", "0.8"}) List<Double> warnAt,
    @DefaultValue({"1.5", "2"}) List<Double> escalateAt,
    Map<Severity, Map<DeadlineKind, Duration>> deadlines,
    @DefaultValue Map<Tier, Map<Severity, Map<DeadlineKind, Duration>>> tiers,
    @DefaultValue("restart") ReopenClock reopenClock) {

  private static final String PREFIX = "lidao.complaints.";

  DeadlineSettings {
    List<Double> marks =
        Stream.of(List.of(0.0), warnAt, List.of(1.0), escalateAt).flatMap(List::stream).toList();
    boolean ascending =
        Stream.iterate(1, i -> i < marks.size(), i -> i + 1)
            .allMatch(i -> marks.get(i - 1) < marks.get(i));
    if (warnAt.size() != 2 || escalateAt.size() != 2 || !ascending) {
      throw new IllegalArgumentException(
          PREFIX
              + "warn-at is %s and escalate-at %s; give two shares between 0 and 1, and two above 1, ascending"
                  .formatted(warnAt, escalateAt));
    }
    for (Severity severity : Severity.values()) {
      for (DeadlineKind kind : DeadlineKind.values()) {
        if (!deadlines.getOrDefault(severity, Map.of()).containsKey(kind)) {
          throw wrong("deadlines." + slug(severity), kind, "is missing");
        }
      }
      check("deadlines.", severity, deadlines);
      tiers.forEach((tier, terms) -> check("tiers." + slug(tier) + ".", severity, terms));
    }
  }

  /** The working time a promise leaves; the tier is null for a customer who has none. */
  Duration term(Severity severity, @Nullable Tier tier, DeadlineKind kind) {
    Map<DeadlineKind, Duration> usual = deadlines.getOrDefault(severity, Map.of());
    Map<DeadlineKind, Duration> ofTier =
        tier == null
            ? Map.of()
            : tiers.getOrDefault(tier, Map.of()).getOrDefault(severity, Map.of());
    return ofTier.getOrDefault(kind, usual.getOrDefault(kind, Duration.ZERO));
  }

  /** The share of the term after which a mark is reached. */
  double share(Mark mark) {
    return switch (mark) {
      case HALF -> warnAt.get(0);
      case NEAR -> warnAt.get(1);
      case BREACHED -> 1;
      case ESCALATED -> escalateAt.get(0);
      case ESCALATED_AGAIN -> escalateAt.get(1);
    };
  }

  private static void check(
      String where, Severity severity, Map<Severity, Map<DeadlineKind, Duration>> terms) {
    terms
        .getOrDefault(severity, Map.of())
        .forEach(
            (kind, term) -> {
              if (term.toSeconds() <= 0) {
                throw wrong(where + slug(severity), kind, "is " + term);
              }
            });
  }

  private static IllegalArgumentException wrong(String where, DeadlineKind kind, String what) {
    return new IllegalArgumentException(
        "%s%s.%s %s; give a working time such as 4h".formatted(PREFIX, where, kind.slug(), what));
  }

  private static String slug(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
