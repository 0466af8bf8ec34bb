package lidao.reminder.letter;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Sentence;
import lidao.chassis.security.StaffOnly;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Greeting cards to print. */
@RestController
@StaffOnly
class CardsController {

  private static final int MOST = 500;

  private final Cards cards;
  private final CardPress press;

  CardsController(Cards cards, CardPress press) {
    this.cards = cards;
    this.press = press;
  }

  /** A page a card, of these UTC days, both included; at most 500. */
  @Operation(summary = "Cards to print, a page each, as a PDF")
  @GetMapping(path = "/api/reminders/cards", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> print(@RequestParam LocalDate from, @RequestParam LocalDate to) {
    if (to.isBefore(from)) {
      throw InvalidInput.parameter("to", "must not be before from");
    }
    List<Cards.Card> found = cards.between(from, to, MOST + 1);
    if (found.isEmpty()) {
      throw new NotFound("card of these days", Sentence.of("{0} to {1}", from, to));
    }
    if (found.size() > MOST) {
      throw InvalidInput.parameter(
          "to", Sentence.of("takes more than {0} cards; ask for fewer days at a time", MOST));
    }
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("cards-" + from + "-" + to + ".pdf")
                .build()
                .toString())
        .body(press.print(found));
  }
}
