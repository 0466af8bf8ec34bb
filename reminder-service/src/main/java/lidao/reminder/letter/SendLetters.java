package lidao.reminder.letter;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lidao.reminder.house.ReminderSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits: claims a batch, decides on each letter now, and hands the worded ones over. Any
 * number of instances may do so at once.
 */
@Component
public class SendLetters {

  private final Letters letters;
  private final Turns turns;
  private final ConcludeLetters conclude;
  private final DeliveryRoom room;
  private final Decisions kept;
  private final ChannelPace pace;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final ReminderSettings settings;

  SendLetters(
      Letters letters,
      Turns turns,
      ConcludeLetters conclude,
      DeliveryRoom room,
      Decisions kept,
      ChannelPace pace,
      TransactionTemplate transaction,
      Clock clock,
      ReminderSettings settings) {
    this.letters = letters;
    this.turns = turns;
    this.conclude = conclude;
    this.room = room;
    this.kept = kept;
    this.pace = pace;
    this.transaction = transaction;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * For how many letters more there is something to do now: what waits, or will within the moment
   * for which channels are filled ahead, goes first; none where the channels have no room.
   */
  public int room() {
    int most = Math.min(settings.batch(), pace.room());
    return most == 0
        ? 0
        : most - letters.countWaiting(clock.instant().plus(ChannelPace.AHEAD), most);
  }

  private record Claimed(int count, List<Envelope> envelopes) {}

  /**
   * One batch; tells how many letters it took up: none when nothing waits, or when it is no use to
   * go on now because nobody answers at the mail server.
   */
  public int round() {
    UUID round = UUID.randomUUID();
    Claimed claimed = transaction.execute(status -> claim(round));
    if (claimed == null) {
      return 0;
    }
    return room.deliver(claimed.envelopes(), round) ? claimed.count() : 0;
  }

  private Claimed claim(UUID round) {
    Instant now = clock.instant();
    List<Letter> waiting = letters.waiting(now, settings.batch());
    turns.take(waiting.stream().map(Letter::customerId).filter(Objects::nonNull).toList());
    Map<UUID, Decision> decisions = new HashMap<>();
    waiting.stream()
        .collect(Collectors.groupingBy(Letter::kind))
        .forEach((kind, of) -> decisions.putAll(conclude.correspondent(kind).decide(of, now)));
    List<Envelope> envelopes = new ArrayList<>();
    List<Conclusion> concluded = new ArrayList<>();
    Map<UUID, Instant> held = new HashMap<>();
    for (Letter letter : waiting) {
      Decision decision = decisions.get(letter.id());
      if (decision instanceof Decision.Send send) {
        envelopes.add(new Envelope(letter, send.wording(), room.messageId(letter)));
      } else if (decision instanceof Decision.Hold hold) {
        held.put(letter.id(), hold.until());
      } else if (decision instanceof Decision.Skip skip) {
        concluded.add(concluded(letter, LetterState.SKIPPED, skip.reason(), now));
      } else if (decision instanceof Decision.CallTask call) {
        concluded.add(concluded(letter, LetterState.CALL_TASK, call.reason(), now));
      } else {
        throw new IllegalStateException("nobody decided on the letter " + letter.id());
      }
    }
    int over = keepToRates(envelopes, held, decisions, now);
    kept.keep(decisions, now);
    conclude.conclude(concluded, null);
    if (!held.isEmpty()) {
      letters.hold(held.keySet(), held.values());
    }
    if (!envelopes.isEmpty()) {
      letters.claim(envelopes, round, settings.lease());
    }
    return new Claimed(waiting.size() - over, envelopes);
  }

  /**
   * Those over their channel's rate wait for their turn; tells how many. No decision: they are
   * asked about anew.
   */
  private int keepToRates(
      List<Envelope> envelopes,
      Map<UUID, Instant> held,
      Map<UUID, Decision> decisions,
      Instant now) {
    Set<UUID> over = new HashSet<>();
    envelopes.stream()
        .collect(Collectors.groupingBy(e -> e.wording().channel()))
        .forEach(
            (channel, of) -> {
              int granted = pace.take(channel, of.size());
              for (int nth = granted; nth < of.size(); nth++) {
                UUID letter = of.get(nth).letter().id();
                held.put(letter, now.plus(pace.turn(channel, nth - granted)));
                over.add(letter);
              }
            });
    decisions.keySet().removeAll(over);
    envelopes.removeIf(envelope -> over.contains(envelope.letter().id()));
    return over.size();
  }

  private static Conclusion concluded(
      Letter letter, LetterState state, String reason, Instant now) {
    return new Conclusion(letter, state, reason, null, null, null, now);
  }
}
