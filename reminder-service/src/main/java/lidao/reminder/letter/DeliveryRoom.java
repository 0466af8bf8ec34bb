package lidao.reminder.letter;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
import lidao.chassis.outside.Delivery;
import lidao.contract.customers.Channel;
import lidao.reminder.house.ReminderSettings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Hands letters to their carriers, a few threads at once, each over connections of its own. Each
 * writes its attempts before it speaks, and their results before it goes on: a crash leaves unknown
 * no more than what was being said.
 */
@Component
class DeliveryRoom implements DisposableBean {

  private static final Duration GOODBYE = Duration.ofSeconds(15);

  private final Letters letters;
  private final DeliveryBook book;
  private final Postman postman;
  private final Carriers carriers;
  private final Leases leases;
  private final Clock clock;
  private final ReminderSettings settings;
  private final ExecutorService senders;
  private volatile boolean closing;

  DeliveryRoom(
      Letters letters,
      DeliveryBook book,
      Postman postman,
      Carriers carriers,
      Leases leases,
      Clock clock,
      ReminderSettings settings) {
    this.letters = letters;
    this.book = book;
    this.postman = postman;
    this.carriers = carriers;
    this.leases = leases;
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
      List<DeliveryBook.Result> results = List.of();
      for (List<Envelope> group = groups.poll();
          group != null;
          group = closing ? null : groups.poll()) {
        results = send(bag, book.next(results, book.present(group, round, away), round), away);
      }
      book.next(results, List.of(), round);
    }
  }

  private static List<DeliveryBook.Result> send(
      Carriers.Satchel bag, List<Envelope> group, Set<Channel> away) {
    List<DeliveryBook.Result> results = new ArrayList<>();
    for (Envelope envelope : group) {
      Delivery delivery =
          away.contains(envelope.wording().channel())
              ? new Delivery.Unreachable("no connection")
              : bag.hand(envelope);
      if (delivery instanceof Delivery.Unreachable || delivery instanceof Delivery.SenderRefused) {
        away.add(envelope.wording().channel());
      }
      results.add(new DeliveryBook.Result(envelope, delivery));
    }
    return results;
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
