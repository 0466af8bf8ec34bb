package lidao.reminder.preview;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.Page;
import lidao.chassis.http.Sentence;
import lidao.chassis.security.StaffOnly;
import lidao.reminder.house.Given;
import lidao.reminder.house.House;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What would go out between two days, over HTTP; nothing is sent. */
@RestController
@StaffOnly
@RequestMapping("/api/reminders")
class PreviewController {

  private static final int LONGEST = 366;

  /**
   * Planned is each occasion's next time; a lunar year later, at the soonest, comes the one after.
   */
  private static final int FURTHEST = 350;

  private static final int ROWS_AT_A_TIME = 200;
  private static final String[] COLUMNS = {
    "date",
    "occasion",
    "occasionName",
    "customerId",
    "customerName",
    "honouree",
    "timeZone",
    "dueAt",
    "outcome",
    "channel",
    "language",
    "reason",
    "because"
  };

  private final Preview preview;
  private final Clock clock;
  private final ZoneId house;

  PreviewController(Preview preview, Clock clock, House house) {
    this.preview = preview;
    this.clock = clock;
    this.house = ZoneId.of(house.timeZone());
  }

  /** In the order of their days, both days included, up to 350 days ahead. */
  @Operation(summary = "What would go out, to whom and how, and what not and why; sends nothing")
  @GetMapping("/preview")
  Page<Foreseen> json(
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Locale reader) {
    check(from, to);
    return preview.between(from, to, Cursor.read(cursor, 2), Page.limit(limit), reader);
  }

  /** The same as one file, however many there are; UTF-8 with a mark that spreadsheets look for. */
  @Operation(summary = "The same as one CSV file")
  @GetMapping(path = "/preview.csv", produces = "text/csv")
  void csv(
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      Locale reader,
      HttpServletResponse response)
      throws IOException {
    check(from, to);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"preview-%s-%s.csv\"".formatted(from, to));
    OutputStreamWriter out =
        new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    out.write('\uFEFF');
    // It holds lines back until it is closed.
    try (CsvWriter rows = CsvWriter.builder().build(out)) {
      rows.writeRecord(COLUMNS);
      String next = null;
      do {
        Page<Foreseen> page =
            preview.between(from, to, Cursor.read(next, 2), ROWS_AT_A_TIME, reader);
        page.items().forEach(row -> rows.writeRecord(cells(row)));
        next = page.next();
      } while (next != null);
    }
  }

  private static String[] cells(Foreseen row) {
    return new String[] {
      row.date().toString(),
      row.occasion().name(),
      inert(row.occasionName()),
      row.customerId().toString(),
      inert(row.customerName()),
      inert(row.honouree()),
      row.timeZone(),
      row.dueAt().toString(),
      row.outcome().name(),
      row.channel() == null ? "" : row.channel().name(),
      row.language() == null ? "" : row.language(),
      row.reason() == null ? "" : row.reason(),
      row.because() == null ? "" : row.because()
    };
  }

  /** A spreadsheet takes a name that begins with = for a formula, and would run it. */
  private static String inert(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private void check(LocalDate from, LocalDate to) {
    Given.span(from, to);
    if (ChronoUnit.DAYS.between(from, to) > LONGEST) {
      throw InvalidInput.parameter(
          "to", Sentence.of("must be at most {0} days after from", LONGEST));
    }
    LocalDate last = clock.instant().atZone(house).toLocalDate().plusDays(FURTHEST);
    if (to.isAfter(last)) {
      throw InvalidInput.parameter(
          "to", Sentence.of("must not be after {0}: what comes later is not planned yet", last));
    }
  }
}
