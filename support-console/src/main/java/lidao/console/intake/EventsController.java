package lidao.console.intake;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.Sentence;
import lidao.chassis.http.Unavailable;
import lidao.chassis.security.IntegratorOnly;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * CloudEvents over HTTP, for systems without a Kafka client. An event is named by its source and
 * id, so sending it twice is harmless and no Idempotency-Key is needed.
 */
@RestController
@IntegratorOnly
@RequestMapping("/api/events")
class EventsController {

  private static final String ONE = "application/cloudevents+json";
  private static final String BATCH = "application/cloudevents-batch+json";
  private static final String SUMMARY =
      "Reports as CloudEvents 1.0: one in binary or structured mode, or up to 1000 at once; 202 when"
          + " all are stored";
  private static final int MOST = 1000;

  private final ReadCloudEvents read;
  private final AcceptEvents accept;

  EventsController(ReadCloudEvents read, AcceptEvents accept) {
    this.read = read;
    this.accept = accept;
  }

  /** How many of a batch are stored, and what became of each where not all are. */
  record Accepted(int accepted, int rejected, List<Verdict> results) {}

  /** One event in structured mode; 202 once the broker has it. */
  @Operation(summary = SUMMARY)
  @PostMapping(consumes = ONE)
  ResponseEntity<Accepted> structured(
      @RequestBody byte[] body,
      @RequestHeader HttpHeaders headers,
      @AuthenticationPrincipal Jwt token) {
    return one(read.structured(body, headers), token);
  }

  /** One event in binary mode: attributes in ce-* headers, the report as body. */
  @Operation(summary = SUMMARY)
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Accepted> binary(
      @RequestBody byte[] body,
      @RequestHeader HttpHeaders headers,
      @AuthenticationPrincipal Jwt token) {
    return one(read.binary(body, headers), token);
  }

  /**
   * Up to 1000 events, each judged alone: 202 when all are stored, else 207 with each one's fate.
   */
  @Operation(summary = SUMMARY)
  @PostMapping(consumes = BATCH)
  ResponseEntity<Accepted> batch(
      @RequestBody byte[] body,
      @RequestHeader HttpHeaders headers,
      @AuthenticationPrincipal Jwt token) {
    List<CloudEvent> events = read.batch(body, headers);
    if (events.size() > MOST) {
      throw InvalidInput.field("", Sentence.of("a batch may have at most {0} events", MOST));
    }
    List<Verdict> verdicts = accept.all(events, sources(token));
    int stored = (int) verdicts.stream().filter(v -> v.status() == Verdict.ACCEPTED).count();
    boolean all = stored == events.size();
    return ResponseEntity.status(all ? HttpStatus.ACCEPTED : HttpStatus.MULTI_STATUS)
        .body(new Accepted(stored, events.size() - stored, all ? List.of() : verdicts));
  }

  private ResponseEntity<Accepted> one(CloudEvent event, Jwt token) {
    Verdict verdict = accept.all(List.of(event), sources(token)).get(0);
    if (verdict.errors() != null) {
      throw new InvalidInput(verdict.errors());
    }
    if (verdict.status() != Verdict.ACCEPTED) {
      throw new Unavailable(String.valueOf(verdict.detail()));
    }
    return ResponseEntity.accepted().body(new Accepted(1, 0, List.of()));
  }

  private static List<String> sources(Jwt token) {
    List<String> sources = token.getClaimAsStringList("sources");
    return sources == null ? List.of() : sources;
  }
}
