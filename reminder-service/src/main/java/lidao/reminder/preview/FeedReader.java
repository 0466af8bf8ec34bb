package lidao.reminder.preview;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Sentence;
import lidao.chassis.security.Anybody;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where calendar programs read; the token in the address is all the authority they need. */
@RestController
@Anybody
@RequestMapping(FeedReader.PATH)
class FeedReader {

  static final String PATH = "/api/reminders/calendar-feeds";

  private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
  private static final Duration FRESH = Duration.ofMinutes(15);

  private final Feeds feeds;
  private final WriteFeed write;

  FeedReader(Feeds feeds, WriteFeed write) {
    this.feeds = feeds;
    this.write = write;
  }

  @Operation(summary = "The coming three months, for a calendar program (RFC 5545)")
  @GetMapping("/{token}.ics")
  ResponseEntity<String> read(@PathVariable String token) {
    Feeds.Feed feed =
        feeds
            .byToken(token)
            .orElseThrow(() -> new NotFound("calendar", Sentence.of("of this address")));
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
        .body(write.of(feed));
  }
}
