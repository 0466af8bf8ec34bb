package lidao.reminder.occasion;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import lidao.chassis.http.ETags;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Wording;
import lidao.chassis.security.AnySignedIn;
import lidao.chassis.security.SupervisorOnly;
import lidao.reminder.house.House;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The occasions that the house keeps, over HTTP; whoever looks sees the days they come to. */
@RestController
@RequestMapping("/api/reminders/occasions")
class OccasionsController {

  private final Occasions occasions;
  private final EditOccasions edit;
  private final IdempotentRequests requests;
  private final Clock clock;
  private final ZoneId house;

  OccasionsController(
      Occasions occasions,
      EditOccasions edit,
      IdempotentRequests requests,
      Clock clock,
      House house) {
    this.occasions = occasions;
    this.edit = edit;
    this.requests = requests;
    this.clock = clock;
    this.house = ZoneId.of(house.timeZone());
  }

  @Operation(summary = "What the house celebrates, each with its next five days")
  @GetMapping
  @AnySignedIn
  List<ShownOccasion> list(Locale reader) {
    return occasions.all().stream().map(kept -> shown(kept, reader)).toList();
  }

  @Operation(summary = "An occasion, with its next five days and its ETag")
  @GetMapping("/{code}")
  @AnySignedIn
  ResponseEntity<ShownOccasion> get(@PathVariable String code, Locale reader) {
    return occasions
        .find(code)
        .map(kept -> answer(HttpStatus.OK, kept, reader))
        .orElseThrow(() -> new NotFound("occasion", code));
  }

  /** Takes what would be kept, tells on which days it would fall, and stores nothing. */
  @Operation(summary = "Tells on which five days an occasion would fall; stores nothing")
  @PostMapping("/check")
  @SupervisorOnly
  ResponseEntity<ShownOccasion> check(
      @RequestBody NewOccasion body, Locale reader, HttpServletRequest request) {
    return requests.once(
        request, body, () -> ResponseEntity.ok(ShownOccasion.tried(body, today(), reader)));
  }

  /** Keeps a new one from now on. */
  @Operation(summary = "Celebrates a new occasion")
  @PostMapping
  @SupervisorOnly
  ResponseEntity<ShownOccasion> create(
      @RequestBody NewOccasion body, Locale reader, HttpServletRequest request) {
    return requests.once(
        request,
        body,
        () -> answer(HttpStatus.CREATED, edit.create(body.code(), body.occasion()), reader));
  }

  /** Replaces one, named by its version in If-Match; what is planned and not yet due follows. */
  @Operation(summary = "Replaces an occasion; what is planned follows")
  @PutMapping("/{code}")
  @SupervisorOnly
  ResponseEntity<ShownOccasion> put(
      @PathVariable String code,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody OccasionData data,
      Locale reader) {
    return answer(HttpStatus.OK, edit.replace(code, ifMatch, data), reader);
  }

  /** Keeps one no longer; a built-in one can only be made inactive. */
  @Operation(summary = "Celebrates an occasion no longer")
  @DeleteMapping("/{code}")
  @SupervisorOnly
  ResponseEntity<Void> delete(
      @PathVariable String code,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    edit.remove(code, ifMatch);
    return ResponseEntity.noContent().build();
  }

  /** Takes the days of a table; every line that cannot be taken is named in the answer. */
  @Operation(summary = "Takes the days of a table as CSV; names each line that cannot be taken")
  @PostMapping(path = "/{code}/dates", consumes = "text/csv")
  @SupervisorOnly
  ResponseEntity<DateFile.Loaded> dates(
      @PathVariable String code,
      @RequestBody byte[] body,
      Wording wording,
      HttpServletRequest request) {
    DateFile file = DateFile.read(body);
    return requests.once(request, body, () -> ResponseEntity.ok(edit.load(code, file, wording)));
  }

  private ShownOccasion shown(Occasions.Kept kept, Locale reader) {
    return ShownOccasion.of(kept, today(), reader);
  }

  private LocalDate today() {
    return clock.instant().atZone(house).toLocalDate();
  }

  private ResponseEntity<ShownOccasion> answer(
      HttpStatus status, Occasions.Kept kept, Locale reader) {
    return ResponseEntity.status(status).eTag(ETags.etag(kept.version())).body(shown(kept, reader));
  }
}
