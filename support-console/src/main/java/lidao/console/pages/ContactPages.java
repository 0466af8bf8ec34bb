package lidao.console.pages;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import lidao.console.signin.SignedIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The attempts to reach the customer, or somebody who may know more. */
@Controller
@RequestMapping("/complaints/{id}/contacts")
class ContactPages {

  private static final String PART = "contacts";
  private static final String PATH = "/api/complaints/{id}/contact-attempts";

  private final Services services;
  private final ComplaintPage page;
  private final ZoneId zone;

  ContactPages(
      Services services,
      ComplaintPage page,
      @Value("${lidao.house.time-zone:Asia/Shanghai}") ZoneId zone) {
    this.services = services;
    this.page = page;
    this.zone = zone;
  }

  /** The attempts by their numbers; behind a cursor only the rest of them. */
  @GetMapping
  String contacts(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String cursor,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    show(id, cursor, me, model);
    return cursor.isEmpty() ? "complaint-contacts :: part" : "complaint-contacts :: attempts";
  }

  @PostMapping
  String add(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Entered entered = new Entered(fields);
    Map<String, Object> attempt =
        entered.only("party", "whom", "channel", "result", "at", "note", "steppingDown");
    attempt.computeIfPresent("at", (name, at) -> moment(at.toString()));
    Part done = services.post(Services.COMPLAINTS, me, attempt, entered.sent(), PATH, id);
    if (done.ok()) {
      return ComplaintPage.backTo(id, PART);
    }
    String shown = page.refused(PART, done, entered, id, me, model);
    show(id, "", me, model);
    return shown;
  }

  // A browser sends the time of the clock on its owner's wall; what is none the service refuses.
  private String moment(String local) {
    try {
      return LocalDateTime.parse(local).atZone(zone).toInstant().toString();
    } catch (DateTimeException e) {
      return local;
    }
  }

  private void show(UUID id, String cursor, SignedIn me, Model model) {
    page.part(id, model);
    String path = PATH + "?limit=100&cursor={cursor}";
    model.addAttribute("attempts", services.get(Services.COMPLAINTS, me, path, id, cursor));
  }
}
