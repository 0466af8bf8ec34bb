package lidao.console.pages;

import java.util.List;
import java.util.UUID;
import lidao.console.signin.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A complaint's memorandum, to be read aloud, printed or sent. */
@Controller
@RequestMapping("/complaints/{id}")
class MemorandumPages {

  private static final List<String> LANGUAGES = List.of("zh-CN", "zh-TW", "en");
  private static final String PATH = "/api/complaints/{id}/memorandum.";

  private final Relay relay;

  MemorandumPages(Relay relay) {
    this.relay = relay;
  }

  /**
   * The memorandum as a page of its own.
   *
   * @param language the customer's unless it is one of ours
   */
  @GetMapping("/memorandum.html")
  ResponseEntity<byte[]> page(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String language,
      @AuthenticationPrincipal SignedIn me) {
    return relay.shown(Services.COMPLAINTS, me, PATH + "html" + in(language), id);
  }

  /**
   * The memorandum as PDF, to be saved: a browser's own viewer does not open in a sandbox.
   *
   * @param language the customer's unless it is one of ours
   */
  @GetMapping("/memorandum.pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String language,
      @AuthenticationPrincipal SignedIn me) {
    return relay.saved(Services.COMPLAINTS, me, PATH + "pdf" + in(language), id);
  }

  private static String in(String language) {
    return LANGUAGES.contains(language) ? "?language=" + language : "";
  }
}
