package lidao.reminder.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lidao.chassis.outside.Delivery;
import lidao.contract.customers.Channel;
import lidao.reminder.house.ReminderSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes attempts before they are made, and what came of them before the next. */
@Component
class DeliveryBook {

  /** What a carrier made of a message. */
  record Result(Envelope envelope, Delivery delivery) {}

  private final Letters letters;
  private final Attempts attempts;
  private final ConcludeLetters conclude;
  private final SenderRefusals senderRefusals;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final ReminderSettings settings;

  DeliveryBook(
      Letters letters,
      Attempts attempts,
      ConcludeLetters conclude,
      SenderRefusals senderRefusals,
      TransactionTemplate transaction,
      Clock clock,
      ReminderSettings settings) {
    this.letters = letters;
    this.attempts = attempts;
    this.conclude = conclude;
    this.senderRefusals = senderRefusals;
    this.transaction = transaction;
    this.clock = clock;
    this.settings = settings;
  }

  /** Those whose carrier answers; the others wait a minute, and no attempt is written for them. */
  List<Envelope> present(List<Envelope> group, UUID round, Set<Channel> away) {
    if (away.isEmpty()) {
      return group;
    }
    List<UUID> waiting =
        group.stream()
            .filter(e -> away.contains(e.wording().channel()))
            .map(e -> e.letter().id())
            .toList();
    letters.putBack(waiting, round, clock.instant().plus(patience(0)));
    return group.stream().filter(e -> !away.contains(e.wording().channel())).toList();
  }

  /** One transaction between two groups: the results of the last, the attempts of the next. */
  List<Envelope> next(List<Result> results, List<Envelope> group, UUID round) {
    List<Envelope> begun =
        transaction.execute(
            status -> {
              record(results, round);
              if (group.isEmpty()) {
                return List.<Envelope>of();
              }
              Set<UUID> ours = attempts.begin(group, round, settings.lease());
              return group.stream().filter(e -> ours.contains(e.letter().id())).toList();
            });
    return begun == null ? List.of() : begun;
  }

  private void record(List<Result> results, UUID round) {
    Instant now = clock.instant();
    List<Conclusion> concluded = new ArrayList<>();
    List<UUID> retried = new ArrayList<>();
    List<Instant> next = new ArrayList<>();
    List<String> details = new ArrayList<>();
    List<UUID> rerouted = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    for (Result result : results) {
      Letter letter = result.envelope().letter();
      Optional<String> forNow = refusedForNow(result.delivery());
      if (forNow.isPresent()) {
        retried.add(letter.id());
        next.add(now.plus(patience(letter.attempts())));
        details.add(forNow.get());
      } else if (result.envelope().wording().another()
          && result.delivery() instanceof Delivery.Refused refused) {
        rerouted.add(letter.id());
        refusals.add(refused.detail());
      } else {
        concluded.add(conclusion(result, now));
      }
    }
    conclude.conclude(concluded, round);
    results.forEach(r -> senderRefusals.tell(r.envelope().wording().channel(), r.delivery()));
    if (!retried.isEmpty()) {
      attempts.retry(retried, next, details, round);
    }
    if (!rerouted.isEmpty()) {
      attempts.reroute(rerouted, refusals, now, round);
    }
  }

  private static Optional<String> refusedForNow(Delivery delivery) {
    if (delivery instanceof Delivery.Unreachable nobody) {
      return Optional.of(nobody.detail());
    }
    if (delivery instanceof Delivery.SenderRefused us) {
      return Optional.of(us.detail());
    }
    return delivery instanceof Delivery.Refused refused && !refused.forGood()
        ? Optional.of(refused.detail())
        : Optional.empty();
  }

  private static Conclusion conclusion(Result result, Instant now) {
    Letter letter = result.envelope().letter();
    Channel channel = result.envelope().wording().channel();
    String language = result.envelope().wording().language();
    if (result.delivery() instanceof Delivery.Refused refused) {
      return new Conclusion(
          letter, LetterState.FAILED, "REFUSED", refused.detail(), channel, language, now);
    }
    if (result.delivery() instanceof Delivery.NoAnswer silent) {
      return new Conclusion(
          letter, LetterState.UNKNOWN, "NO_ANSWER", silent.detail(), channel, language, now);
    }
    return new Conclusion(letter, LetterState.SENT, null, null, channel, language, now);
  }

  /** 1, 2, 4 … minutes, at most half an hour. */
  static Duration patience(int attempts) {
    return Duration.ofMinutes(Math.min(30, 1L << Math.min(attempts, 5)));
  }
}
