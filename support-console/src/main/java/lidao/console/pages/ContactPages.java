package lidao.console.pages;

import java.util.Map;
import java.util.UUID;
import lidao.console.pages.ComplaintPage.Asked;
import lidao.console.signin.SignedIn;
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
  private static final String ATTEMPTS = "/contact-attempts";

  private final Services services;
  private final ComplaintPage page;
  private final HouseTime time;

  ContactPages(Services services, ComplaintPage page, HouseTime time) {
    this.services = services;
    this.page = page;
    this.time = time;
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
    time.toMoments(attempt, "at");
    Asked asked = new Asked(PART, ATTEMPTS, attempt);
    return page.post(id, asked, entered, me, model, () -> show(id, "", me, model));
  }

  private void show(UUID id, String cursor, SignedIn me, Model model) {
    page.part(id, model);
    String path = "/api/complaints/{id}" + ATTEMPTS + "?limit=100&cursor={cursor}";
    model.addAttribute("attempts", services.get(Services.COMPLAINTS, me, path, id, cursor));
    if (cursor.isEmpty()) {
      model.addAttribute("next", warmest(id, me));
    }
  }

  /** The way that needs no reason; the ladder's first where the service does not tell. */
  private Object warmest(UUID id, SignedIn me) {
    String path = "/api/complaints/{id}" + ATTEMPTS + "/next";
    return services.get(Services.COMPLAINTS, me, path, id).data().getOrDefault("channel", "VISIT");
  }
}
