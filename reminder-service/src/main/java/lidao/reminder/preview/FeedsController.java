package lidao.reminder.preview;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lidao.chassis.http.Faults;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.http.NotFound;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOnly;
import lidao.reminder.house.Given;
import lidao.reminder.house.House;
import lidao.reminder.house.Languages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The addresses that calendar programs subscribe to: made, listed and ended. */
@RestController
@StaffOnly
@RequestMapping("/api/reminders/feeds")
class FeedsController {

  private static final int LONGEST_NAME = 100;

  /** What the calendar is to be called. */
  record NewFeed(String name) {
    NewFeed {
      Faults faults = new Faults().requireText(name, "name");
      Given.text(faults, name, LONGEST_NAME, "name");
      faults.refuse();
    }
  }

  /**
   * An address just made.
   *
   * @param url shown this once; whoever has it reads the calendar
   */
  record MadeFeed(UUID id, String name, String url) {}

  private final Feeds feeds;
  private final IdempotentRequests requests;
  private final House house;

  FeedsController(Feeds feeds, IdempotentRequests requests, House house) {
    this.feeds = feeds;
    this.requests = requests;
    this.house = house;
  }

  @Operation(summary = "Addresses that calendar programs read")
  @GetMapping
  List<Feeds.Feed> list() {
    return feeds.all();
  }

  /** In the language of whoever makes it (Accept-Language). */
  @Operation(summary = "Makes an address for a calendar program, shown this once")
  @PostMapping
  ResponseEntity<MadeFeed> make(
      @RequestBody NewFeed body, Caller caller, Locale reader, HttpServletRequest request) {
    return requests.once(
        request,
        body,
        () -> {
          Feeds.Made made = feeds.make(body.name(), Languages.written(reader), caller.id());
          return ResponseEntity.status(HttpStatus.CREATED)
              .body(
                  new MadeFeed(
                      made.feed().id(),
                      made.feed().name(),
                      "%s%s/%s.ics".formatted(house.publicUrl(), FeedReader.PATH, made.token())));
        });
  }

  /** Its address leads nowhere from now on. */
  @Operation(summary = "Ends such an address")
  @DeleteMapping("/{id}")
  ResponseEntity<Void> end(@PathVariable UUID id) {
    if (!feeds.end(id)) {
      throw new NotFound("feed", id);
    }
    return ResponseEntity.noContent().build();
  }
}
