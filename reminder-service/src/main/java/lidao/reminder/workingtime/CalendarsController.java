package lidao.reminder.workingtime;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lidao.chassis.http.ETags;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.PreconditionFailed;
import lidao.chassis.http.TooLarge;
import lidao.chassis.http.Wording;
import lidao.chassis.security.AnySignedIn;
import lidao.chassis.security.SupervisorOnly;
import lidao.reminder.house.RejectedLine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The working calendars over HTTP. */
@RestController
@RequestMapping("/api/reminders/calendars")
class CalendarsController {

  private static final int LARGEST_FILE = 1_000_000;

  /**
   * What a file of holidays came to.
   *
   * @param announcedUntil the last day for which holidays are known now
   * @param because why that is less than the file speaks of, in the reader's language
   */
  record Loaded(
      String calendarId,
      long version,
      int applied,
      List<RejectedLine> rejected,
      LocalDate announcedUntil,
      @Nullable String because) {}

  private final WorkingCalendars calendars;
  private final TransactionTemplate transaction;
  private final IdempotentRequests requests;

  CalendarsController(
      WorkingCalendars calendars, TransactionTemplate transaction, IdempotentRequests requests) {
    this.calendars = calendars;
    this.transaction = transaction;
    this.requests = requests;
  }

  @Operation(summary = "The names of the working calendars")
  @GetMapping
  @AnySignedIn
  List<String> list() {
    return calendars.all().stream().map(WorkingCalendars.Kept::id).toList();
  }

  @Operation(summary = "A working calendar, with its ETag")
  @GetMapping("/{id}")
  @AnySignedIn
  ResponseEntity<CalendarData> get(@PathVariable String id) {
    return calendars
        .find(id)
        .map(kept -> answer(HttpStatus.OK, kept))
        .orElseThrow(() -> new NotFound("calendar", id));
  }

  /** Replaces one, named by its version in If-Match, or makes a new one without. */
  @Operation(summary = "Makes a working calendar, or replaces it with If-Match")
  @PutMapping("/{id}")
  @SupervisorOnly
  ResponseEntity<CalendarData> put(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody CalendarData data) {
    if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
      throw InvalidInput.parameter(
          "id", "must be lower case letters, digits and hyphens, at most 64");
    }
    data.toCalendar();
    ResponseEntity<CalendarData> answer =
        transaction.execute(status -> put(id, ifMatch, calendars.findForChange(id), data));
    return Objects.requireNonNull(answer);
  }

  private ResponseEntity<CalendarData> put(
      String id, @Nullable String ifMatch, Optional<WorkingCalendars.Kept> old, CalendarData data) {
    if (old.isPresent()) {
      ETags.requireCurrent(ifMatch, old.get().version());
      return answer(HttpStatus.OK, calendars.replace(old.get(), data));
    }
    if (ifMatch != null) {
      throw new NotFound("calendar", id);
    }
    // Somebody else may have made it a moment ago.
    return calendars
        .create(id, data)
        .map(made -> answer(HttpStatus.CREATED, made))
        .orElseThrow(() -> new PreconditionFailed(0, 1));
  }

  /** Takes the days of a CSV file; every line that cannot be taken is named in the answer. */
  @Operation(
      summary = "Takes days off and make-up days as CSV; names each line that cannot be taken")
  @PostMapping(path = "/{id}/holidays", consumes = "text/csv")
  @SupervisorOnly
  ResponseEntity<Loaded> holidays(
      @PathVariable String id,
      @RequestBody byte[] body,
      Wording wording,
      HttpServletRequest request) {
    if (body.length > LARGEST_FILE) {
      throw new TooLarge("A file of holidays has at most a million bytes");
    }
    HolidayFile file = HolidayFile.read(text(body));
    return requests.once(
        request,
        body,
        () -> {
          WorkingCalendars.Kept old =
              calendars.findForChange(id).orElseThrow(() -> new NotFound("calendar", id));
          WorkingCalendars.Kept kept = old;
          CalendarData changed = LoadHolidays.into(old.data(), file);
          if (!changed.equals(old.data())) {
            changed.toCalendar();
            kept = calendars.replace(old, changed);
          }
          return ResponseEntity.ok(
              new Loaded(
                  id,
                  kept.version(),
                  file.days().size(),
                  RejectedLine.in(wording, file.rejected()),
                  changed.announcedUntil(),
                  LoadHolidays.because(changed, file, wording)));
        });
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw InvalidInput.field("", "the file is not UTF-8; save it as UTF-8 and send it again");
    }
  }

  private static ResponseEntity<CalendarData> answer(
      HttpStatus status, WorkingCalendars.Kept kept) {
    return ResponseEntity.status(status).eTag(ETags.etag(kept.version())).body(kept.data());
  }
}
