package lidao.reminder.consent;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import lidao.chassis.security.Anybody;
import lidao.contract.customers.CustomerProfile;
import lidao.profiles.Profiles;
import lidao.reminder.house.House;
import lidao.reminder.house.Languages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a link to unsubscribe leads: a page without an account, and the one click of mail programs
 * (RFC 8058). Repeating it changes nothing, so it needs no Idempotency-Key.
 */
@RestController
@Anybody
@RequestMapping(UnsubscribeLinks.PATH + "{token}")
class UnsubscribeController {

  private final UnsubscribeLinks links;
  private final Unsubscribe unsubscribe;
  private final Profiles profiles;
  private final Languages languages;
  private final House house;

  UnsubscribeController(
      UnsubscribeLinks links,
      Unsubscribe unsubscribe,
      Profiles profiles,
      Languages languages,
      House house) {
    this.links = links;
    this.unsubscribe = unsubscribe;
    this.profiles = profiles;
    this.languages = languages;
    this.house = house;
  }

  // Mail scanners follow links: looking must change nothing.
  /** Asks; changes nothing. */
  @Operation(summary = "Asks whether to send no more; changes nothing")
  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> ask(@PathVariable String token, Locale reader) {
    return links
        .read(token)
        .map(of -> page(HttpStatus.OK, words(of, reader).ask()))
        .orElseGet(() -> notGood(reader));
  }

  /** Ends these messages at once, whatever the form says. */
  @Operation(summary = "Sends no more messages of this kind by this channel (RFC 8058)")
  @PostMapping(produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> unsubscribe(@PathVariable String token, Locale reader) {
    Optional<MessagesOf> messages = links.read(token);
    messages.ifPresent(unsubscribe::from);
    return messages
        .map(of -> page(HttpStatus.OK, words(of, reader).done()))
        .orElseGet(() -> notGood(reader));
  }

  private ResponseEntity<byte[]> notGood(Locale reader) {
    String language = Languages.written(reader);
    return page(
        HttpStatus.NOT_FOUND, new UnsubscribePage(language, house.nameIn(language)).notGood());
  }

  private UnsubscribePage words(MessagesOf messages, Locale reader) {
    String language =
        profiles
            .find(messages.customerId())
            .map((CustomerProfile profile) -> languages.of(profile))
            .orElseGet(() -> Languages.written(reader));
    return new UnsubscribePage(language, house.nameIn(language));
  }

  private static ResponseEntity<byte[]> page(HttpStatus status, String html) {
    return ResponseEntity.status(status)
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
        .header("Referrer-Policy", "no-referrer")
        .body(html.getBytes(StandardCharsets.UTF_8));
  }
}
