package lidao.console.alerts;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** One open event stream. It never holds the others up: who reads too slowly is let go. */
class Watcher {

  private static final int MOST_WAITING = 2000;

  private final Viewer viewer;
  private final Locale locale;
  private final AlertWording wording;
  private final SseEmitter emitter;
  private final Queue<SseEventBuilder> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger length = new AtomicInteger();
  private final AtomicBoolean sending = new AtomicBoolean();
  private volatile long position;
  private volatile Executor senders = Runnable::run;
  private volatile Runnable ended = () -> {};

  /** A stream from behind a change, open for so long at most; its client comes back by itself. */
  Watcher(Viewer viewer, Locale locale, AlertWording wording, long position, Duration life) {
    this.viewer = viewer;
    this.locale = locale;
    this.wording = wording;
    this.position = position;
    this.emitter = new SseEmitter(life.toMillis());
    add(SseEmitter.event().comment("live").reconnectTime(1000));
  }

  Viewer viewer() {
    return viewer;
  }

  SseEmitter emitter() {
    return emitter;
  }

  long position() {
    return position;
  }

  void sendOn(Executor executor) {
    senders = executor;
    send();
  }

  void onEnd(Runnable action) {
    ended = action;
    emitter.onCompletion(action);
    emitter.onTimeout(emitter::complete);
    emitter.onError(e -> action.run());
  }

  /** Called by the feed alone, with changes in their order. */
  void offer(List<Alert> changed) {
    for (Alert alert : changed) {
      if (alert.change() > position) {
        position = alert.change();
        if (viewer.sees(alert)) {
          AlertView view = AlertView.of(alert, wording, locale);
          add(
              SseEmitter.event()
                  .id(Long.toString(alert.change()))
                  .name("alert")
                  .data(view, MediaType.APPLICATION_JSON));
        }
      }
    }
    send();
  }

  /** Says that changes were missed: the list is to be loaded anew. */
  void reset(long change) {
    add(
        SseEmitter.event()
            .id(Long.toString(change))
            .name("reset")
            .data("{}", MediaType.APPLICATION_JSON));
  }

  /** Shows that the line is alive, and finds out when it is not. */
  void beat() {
    add(SseEmitter.event().name("beat").data("{}", MediaType.APPLICATION_JSON));
    send();
  }

  void end() {
    emitter.complete();
  }

  private void add(SseEventBuilder event) {
    waiting.add(event);
    if (length.incrementAndGet() > MOST_WAITING) {
      emitter.complete();
    }
  }

  private void send() {
    if (!waiting.isEmpty() && sending.compareAndSet(false, true)) {
      senders.execute(this::drain);
    }
  }

  private void drain() {
    try {
      for (SseEventBuilder event = waiting.poll(); event != null; event = waiting.poll()) {
        length.decrementAndGet();
        emitter.send(event);
      }
    } catch (IOException | IllegalStateException e) {
      // The client is gone, and the server closes the rest by itself.
      waiting.clear();
      ended.run();
    } finally {
      sending.set(false);
    }
    send();
  }
}
