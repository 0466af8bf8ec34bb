package lidao.reminder.greeting;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Page;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOnly;
import lidao.reminder.house.Given;
import lidao.reminder.letter.DecideUnknown;
import lidao.reminder.letter.LetterKind;
import lidao.reminder.letter.LetterState;
import lidao.reminder.letter.VerdictBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Greetings over HTTP. */
@RestController
@StaffOnly
@RequestMapping("/api/reminders/greetings")
class GreetingsController {

  /** Why a greeting went out on its day, or did not; one sentence after the other. */
  record Explained(UUID greetingId, List<String> sentences) {}

  private final Greetings greetings;
  private final Explanation explanation;
  private final DecideUnknown decideUnknown;
  private final RecordCall recordCall;
  private final IdempotentRequests requests;

  GreetingsController(
      Greetings greetings,
      Explanation explanation,
      DecideUnknown decideUnknown,
      RecordCall recordCall,
      IdempotentRequests requests) {
    this.greetings = greetings;
    this.explanation = explanation;
    this.decideUnknown = decideUnknown;
    this.recordCall = recordCall;
    this.requests = requests;
  }

  /** The latest day first. */
  @Operation(summary = "Greetings, the latest day first")
  @GetMapping
  Page<Greeting> list(
      @RequestParam(required = false) @Nullable LetterState state,
      @RequestParam(required = false) @Nullable UUID customerId,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    Given.span(from == null ? Given.FIRST_DAY : from, to == null ? Given.LAST_DAY : to);
    Greetings.Filter filter = new Greetings.Filter(state, customerId, from, to);
    return greetings.page(filter, Cursor.read(cursor, 2), Page.limit(limit));
  }

  @Operation(summary = "A greeting")
  @GetMapping("/{id}")
  Greeting get(@PathVariable UUID id) {
    return found(id);
  }

  /** In the reader's language (Accept-Language), Chinese or English. */
  @Operation(summary = "Why on that day, and why sent, held, changed or not sent, in words")
  @GetMapping("/{id}/explanation")
  Explained explain(@PathVariable UUID id, Locale reader) {
    return new Explained(id, explanation.of(found(id), reader));
  }

  /** Staff decide what became of one that may have arrived. */
  @Operation(summary = "Decides on a greeting that may have arrived")
  @PostMapping("/{id}/decision")
  ResponseEntity<Greeting> decide(
      @PathVariable UUID id,
      @RequestBody VerdictBody body,
      Caller caller,
      HttpServletRequest request) {
    return requests.once(
        request,
        body,
        () -> {
          decideUnknown.decide(LetterKind.GREETING, id, body, caller.id());
          return ResponseEntity.ok(found(id));
        });
  }

  /** Whoever called says so: the task is done, and its alert goes away. */
  @Operation(summary = "Notes that somebody has called instead")
  @PostMapping("/{id}/called")
  ResponseEntity<Greeting> called(
      @PathVariable UUID id,
      @RequestBody CallNote call,
      Caller caller,
      HttpServletRequest request) {
    return requests.once(
        request,
        call,
        () -> {
          recordCall.called(id, call, caller.id());
          return ResponseEntity.ok(found(id));
        });
  }

  private Greeting found(UUID id) {
    return greetings.find(id).orElseThrow(() -> new NotFound("greeting", id));
  }
}
