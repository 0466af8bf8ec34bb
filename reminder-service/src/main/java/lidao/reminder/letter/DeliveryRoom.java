package lidao.reminder.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import lidao.contract.customers.Channel;
import lidao.reminder.house.ReminderSettings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands letters to their carriers, a few threads at once, each over connections of its own. Each
 * writes its attempts before it speaks, and their results before it goes on: a crash leaves unknown
 * no more than what was being said.
 */
@Component
class DeliveryRoom implements DisposableBean {

  private static final Duration GOODBYE = Duration.ofSeconds(15);

  private final Letters letters;
  private final ConcludeLetters conclude;
  private final Postman postman;
  private final Carriers carriers;
  private final Leases leases;
  private final SenderRefusals senderRefusals;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final ReminderSettings settings;
  private final ExecutorService senders;
  private volatile boolean closing;

  private record Result(Envelope envelope, Delivery delivery) {}

  DeliveryRoom(
      Letters letters,
      ConcludeLetters conclude,
      Postman postman,
      Carriers carriers,
      Leases leases,
      SenderRefusals senderRefusals,
      TransactionTemplate transaction,
      Clock clock,
      ReminderSettings settings) {
    this.letters = letters;
    this.conclude = conclude;
    this.postman = postman;
    this.carriers = carriers;
    this.leases = leases;
    this.senderRefusals = senderRefusals;
    this.transaction = transaction;
    this.clock = clock;
    this.settings = settings;
    this.senders =
        Executors.newFixedThreadPool(
            settings.senders(),
            work -> {
              Thread thread = new Thread(work, "lidao-sender");
              thread.setDaemon(true);
              return thread;
            });
  }

  String messageId(Letter letter) {
    return postman.messageId(letter);
  }

  /**
   * Returns when each letter has a result, or waits again because a carrier does not answer or we
   * are closing; false in that case.
   */
  boolean deliver(List<Envelope> envelopes, UUID round) {
    leases.hold(round);
    try {
      return deliverHeld(envelopes, round);
    } finally {
      leases.release(round);
    }
  }

  private boolean deliverHeld(List<Envelope> envelopes, UUID round) {
    Set<Channel> away = ConcurrentHashMap.newKeySet();
    Queue<List<Envelope>> groups = new ConcurrentLinkedQueue<>();
    for (int from = 0; from < envelopes.size(); from += settings.lettersAtATime()) {
      groups.add(
          envelopes.subList(from, Math.min(envelopes.size(), from + settings.lettersAtATime())));
    }
    List<? extends Future<?>> rounds =
        IntStream.range(0, Math.min(settings.senders(), groups.size()))
            .mapToObj(i -> senders.submit(() -> work(groups, round, away)))
            .toList();
    try {
      for (Future<?> each : rounds) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A sender failed", e.getCause());
    }
    if (!groups.isEmpty()) {
      letters.putBack(round, clock.instant());
    }
    return groups.isEmpty() && away.isEmpty();
  }

  private void work(Queue<List<Envelope>> groups, UUID round, Set<Channel> away) {
    try (Carriers.Satchel bag = carriers.satchel()) {
      List<Result> results = List.of();
      for (List<Envelope> group = groups.poll();
          group != null;
          group = closing ? null : groups.poll()) {
        results = send(bag, next(results, present(group, round, away), round), away);
      }
      next(results, List.of(), round);
    }
  }

  /** Those whose carrier answers; the others wait a minute, and no attempt is written for them. */
  private List<Envelope> present(List<Envelope> group, UUID round, Set<Channel> away) {
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
  private List<Envelope> next(List<Result> results, List<Envelope> group, UUID round) {
    List<Envelope> begun =
        transaction.execute(
            status -> {
              record(results, round);
              if (group.isEmpty()) {
                return List.<Envelope>of();
              }
              Set<UUID> ours = letters.begin(group, round, settings.lease());
              return group.stream().filter(e -> ours.contains(e.letter().id())).toList();
            });
    return begun == null ? List.of() : begun;
  }

  private static List<Result> send(Carriers.Satchel bag, List<Envelope> group, Set<Channel> away) {
    List<Result> results = new ArrayList<>();
    for (Envelope envelope : group) {
      Delivery delivery =
          away.contains(envelope.wording().channel())
              ? new Delivery.Unreachable("no connection")
              : bag.hand(envelope);
      if (delivery instanceof Delivery.Unreachable || delivery instanceof Delivery.SenderRefused) {
        away.add(envelope.wording().channel());
      }
      results.add(new Result(envelope, delivery));
    }
    return results;
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
      letters.retry(retried, next, details, round);
    }
    if (!rerouted.isEmpty()) {
      letters.reroute(rerouted, refusals, now, round);
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

  /** Lets what is being said be said to its end; claims that were not begun wait again. */
  @Override
  public void destroy() throws InterruptedException {
    closing = true;
    senders.shutdown();
    if (!senders.awaitTermination(GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
      senders.shutdownNow();
    }
  }
}
