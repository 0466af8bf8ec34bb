package lidao.messaging.inbox;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import lidao.chassis.http.Conflict;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Page;
import lidao.chassis.http.Sentence;
import lidao.chassis.http.Wording;
import lidao.chassis.security.Caller;
import lidao.chassis.security.OperatorOnly;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists, replays and discards what this service could not apply. For operators. */
@RestController
@OperatorOnly
@RequestMapping("${lidao.messaging.parked-events-path}")
class ParkedEventsController {

  private final ParkedEvents parkedEvents;
  private final ParkingLot parkingLot;
  private final Inbox inbox;

  ParkedEventsController(ParkedEvents parkedEvents, ParkingLot parkingLot, Inbox inbox) {
    this.parkedEvents = parkedEvents;
    this.parkingLot = parkingLot;
    this.inbox = inbox;
  }

  record Shown(
      long id,
      String consumer,
      String topic,
      String key,
      boolean holdsKey,
      String source,
      String eventId,
      String type,
      Instant time,
      @Nullable String field,
      String reason,
      int attempts,
      Instant parkedAt,
      @Nullable String value) {

    static Shown of(ParkedEvent parked, boolean withValue, Wording wording) {
      var event = parked.event();
      byte[] value = event.value();
      return new Shown(
          parked.id(),
          parked.consumer(),
          event.topic(),
          event.key(),
          parked.holdsKey(),
          event.name().source(),
          event.name().id(),
          event.type(),
          event.time(),
          parked.field(),
          wording.of(parked.reason()),
          parked.attempts(),
          parked.parkedAt(),
          withValue && value != null ? new String(value, StandardCharsets.UTF_8) : null);
    }
  }

  record Discard(@NotBlank String reason) {}

  /**
   * How a replay went.
   *
   * @param applied how many events took effect
   * @param stoppedAt the event that failed again, and holds up those behind it
   */
  record Replayed(int applied, @Nullable Long stoppedAt, @Nullable String reason) {

    static Replayed of(ParkedEvents.Drained drained, Wording wording) {
      Sentence reason = drained.reason();
      return new Replayed(
          drained.applied(), drained.stoppedAt(), reason == null ? null : wording.of(reason));
    }
  }

  /** Oldest first; without the values, which may name people. */
  @Operation(summary = "Events that could not be applied, the oldest first, with the reason")
  @GetMapping
  Page<Shown> list(
      @RequestParam(required = false) @Nullable String consumer,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Wording wording) {
    int most = Page.limit(limit);
    Cursor from = Cursor.read(cursor, 1);
    List<ParkedEvent> found =
        parkedEvents.list(consumer, from == null ? 0 : from.number(0), most + 1);
    List<Shown> shown = found.stream().map(parked -> Shown.of(parked, false, wording)).toList();
    return Page.of(shown, most, last -> Cursor.of(last.id()));
  }

  @Operation(summary = "One of them, with its value")
  @GetMapping("/{id}")
  Shown show(@PathVariable long id, Wording wording) {
    return Shown.of(find(id), true, wording);
  }

  /** Applies it again, and whatever waits behind it. */
  @Operation(summary = "Applies it again, and whatever waits behind it")
  @PostMapping("/{id}/replay")
  Replayed replay(@PathVariable long id, Wording wording) {
    return Replayed.of(parkedEvents.replay(find(id)), wording);
  }

  /** Gives it up for good, and applies whatever waits behind it. */
  @Operation(
      summary =
          "Gives it up for good, and applies whatever waits behind it; 409 while an older one waits")
  @PostMapping("/{id}/discard")
  Replayed discard(
      @PathVariable long id, @RequestBody @Valid Discard discard, Caller caller, Wording wording) {
    return parkedEvents
        .discard(find(id), caller.id(), discard.reason())
        .map(drained -> Replayed.of(drained, wording))
        .orElseThrow(
            () ->
                new Conflict(
                    "an older event of the same key waits before this one; deal with that first"));
  }

  /**
   * A consumer that has halted, on whatever instance.
   *
   * @param reason why
   */
  record Halted(String consumer, String reason) {}

  /** The consumers that have halted, by name. */
  @Operation(summary = "Consumers that have halted, and why")
  @GetMapping("/halted-consumers")
  List<Halted> halted(Wording wording) {
    return parkingLot.reasons().entrySet().stream()
        .map(halted -> new Halted(halted.getKey(), wording.of(Sentence.ofText(halted.getValue()))))
        .toList();
  }

  /** Lets a consumer that halted go on, on every instance. */
  @Operation(summary = "Lets a consumer that halted go on, on every instance")
  @PostMapping("/consumers/{consumer}/resume")
  void resume(@PathVariable String consumer) {
    if (inbox.subscription(consumer) == null) {
      throw new NotFound("consumer", consumer);
    }
    parkingLot.resume(consumer);
  }

  private ParkedEvent find(long id) {
    return parkedEvents.find(id).orElseThrow(() -> new NotFound("parked event", id));
  }
}
