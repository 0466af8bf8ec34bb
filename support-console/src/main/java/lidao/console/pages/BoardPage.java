package lidao.console.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lidao.chassis.http.Conflict;
import lidao.chassis.http.NotFound;
import lidao.console.alerts.Alert;
import lidao.console.alerts.AlertStreams;
import lidao.console.alerts.AlertView;
import lidao.console.alerts.AlertWording;
import lidao.console.alerts.Alerts;
import lidao.console.alerts.Viewer;
import lidao.console.alerts.WorkAlert;
import lidao.console.signin.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The board of alerts, live. */
@Controller
class BoardPage {

  private static final int MOST = 100;
  private static final Duration STREAM_LIFE = Duration.ofMinutes(30);

  private final Alerts alerts;
  private final WorkAlert work;
  private final AlertStreams streams;
  private final AlertWording wording;
  private final MessageSource messages;
  private final Clock clock;

  BoardPage(
      Alerts alerts,
      WorkAlert work,
      AlertStreams streams,
      AlertWording wording,
      MessageSource messages,
      Clock clock) {
    this.alerts = alerts;
    this.work = work;
    this.streams = streams;
    this.wording = wording;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping({"/", "/alerts"})
  String board(
      @RequestParam(defaultValue = "OPEN") Alerts.Shown show,
      @RequestParam(defaultValue = "false") boolean mine,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model) {
    // The number first: what changes in between comes over the stream once more, and does no harm.
    model.addAttribute("change", alerts.lastChange());
    List<AlertView> shown =
        alerts.list(viewer(me), show, mine, MOST).stream()
            .map(alert -> AlertView.of(alert, wording, locale))
            .toList();
    model.addAttribute("alerts", shown);
    model.addAttribute("show", show);
    model.addAttribute("mine", mine);
    return "board";
  }

  @GetMapping(path = "/alerts/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      @RequestParam(required = false) @Nullable Long after,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      HttpServletResponse response) {
    return streams.open(viewer(me), locale, lastEventId, after, STREAM_LIFE, response);
  }

  /**
   * One step with one alert; answers its row as it then is, and says so when another was faster.
   */
  @PostMapping("/alerts/{id}/{step}")
  String step(
      @PathVariable UUID id,
      @PathVariable String step,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model) {
    Viewer viewer = viewer(me);
    Alert alert;
    try {
      alert =
          switch (step) {
            case "claim" -> work.claim(id, viewer);
            case "acknowledgement" -> work.acknowledge(id, viewer);
            case "release" -> work.release(id, viewer);
            case "snooze" -> work.snooze(id, viewer, clock.instant().plus(Duration.ofHours(1)));
            default -> throw new NotFound("step", step);
          };
    } catch (Conflict e) {
      alert = work.find(id, viewer);
      String key = alert.clearedAt() == null ? "board.taken" : "board.gone";
      model.addAttribute(
          "notice", messages.getMessage(key, new Object[] {alert.holderName()}, locale));
    }
    model.addAttribute("alert", AlertView.of(alert, wording, locale));
    return "board :: answer";
  }

  private static Viewer viewer(SignedIn me) {
    return new Viewer(
        me.member().id(),
        me.member().displayName(),
        Stream.of("staff", "supervisor", "operator").filter(me::is).collect(Collectors.toSet()),
        me.member().version());
  }
}
