package lidao.console.alerts;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOrOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The live stream for other clients than our own pages. */
@RestController
class AlertStreamController {

  private final AlertStreams streams;

  AlertStreamController(AlertStreams streams) {
    this.streams = streams;
  }

  /**
   * Server-sent events: each change of an alert as {@code alert} with the alert as JSON, and {@code
   * beat} every 15 seconds. It ends with the token; Last-Event-ID goes on where it was.
   */
  @StaffOrOperator
  @Operation(
      summary = "Alerts as they change, as server-sent events; Last-Event-ID goes on where it was")
  @GetMapping(path = "/api/alerts/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      @RequestParam(required = false) @Nullable Long after,
      @AuthenticationPrincipal Jwt token,
      Caller caller,
      Locale locale,
      HttpServletResponse response) {
    Instant end = token.getExpiresAt();
    Duration left = end == null ? Duration.ofHours(1) : Duration.between(Instant.now(), end);
    return streams.open(
        AlertsController.viewer(caller), locale, lastEventId, after, left.plusSeconds(1), response);
  }
}
