package lidao.console.alerts;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Opens event streams of alerts. */
@Component
public class AlertStreams {

  private static final int FARTHEST_BACK = 2000;

  private final AlertFeed feed;
  private final Alerts alerts;
  private final AlertWording wording;

  AlertStreams(AlertFeed feed, Alerts alerts, AlertWording wording) {
    this.feed = feed;
    this.alerts = alerts;
    this.wording = wording;
  }

  /**
   * A stream of every change after the one the client saw last, or from now on. Who was away for
   * too long first hears {@code reset}: to load the list anew.
   *
   * @param after what a page was drawn at; the client's own Last-Event-ID goes before it
   * @param life after which the stream ends and its client opens another
   */
  public SseEmitter open(
      Viewer viewer,
      Locale locale,
      @Nullable String lastEventId,
      @Nullable Long after,
      Duration life,
      HttpServletResponse response) {
    // A proxy that gathers what it passes on would hold alerts back.
    response.setHeader("X-Accel-Buffering", "no");
    long last = alerts.lastChange();
    Long seen = lastEventId == null ? after : number(lastEventId);
    boolean lost = seen != null && (seen > last || last - seen > FARTHEST_BACK);
    long from = seen == null || lost ? last : seen;
    Watcher watcher = new Watcher(viewer, locale, wording, from, life);
    if (lost) {
      watcher.reset(last);
    }
    feed.join(watcher);
    return watcher.emitter();
  }

  private static Long number(String id) {
    try {
      return Long.parseLong(id.strip());
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE; // not ours: whoever sends it loads the list anew
    }
  }
}
