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

/** What moves a complaint's deadlines: how grave it is, and waiting for the customer. */
@Controller
@RequestMapping("/complaints/{id}")
class ClockPages {

  private static final String PART = "pauses";

  private final Services services;
  private final ComplaintPage page;
  private final HouseTime time;

  ClockPages(Services services, ComplaintPage page, HouseTime time) {
    this.services = services;
    this.page = page;
    this.time = time;
  }

  /**
   * When we waited, or wait, for the customer.
   *
   * @param version of the complaint as the page shows it
   * @param open whether its clocks can be stopped at all
   */
  @GetMapping("/pauses")
  String pauses(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "false") boolean open,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    show(id, version, me, model);
    model.addAttribute("open", open);
    return "complaint-pauses :: part";
  }

  @PostMapping("/pauses")
  String pause(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Entered entered = new Entered(fields);
    Map<String, Object> pause = entered.only("reason", "from", "until");
    time.toMoments(pause, "from", "until");
    return post(id, "/pauses", pause, entered, me, model);
  }

  /** The customer has answered. */
  @PostMapping("/pauses/{pauseId}/end")
  String resume(
      @PathVariable UUID id,
      @PathVariable UUID pauseId,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    return post(id, "/pauses/" + pauseId + "/end", Map.of(), new Entered(fields), me, model);
  }

  @PostMapping("/severity")
  String regrade(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Entered entered = new Entered(fields);
    Map<String, Object> grade = entered.only("severity", "reason");
    return page.post(id, new Asked("severity", "/severity", grade), entered, me, model);
  }

  private String post(
      UUID id, String what, Map<String, ?> body, Entered entered, SignedIn me, Model model) {
    Asked asked = new Asked(PART, what, body);
    return page.post(id, asked, entered, me, model, () -> show(id, page.version(model), me, model));
  }

  private void show(UUID id, String version, SignedIn me, Model model) {
    page.part(id, model);
    model.addAttribute("version", version);
    String path = "/api/complaints/{id}/pauses";
    model.addAttribute("pauses", services.get(Services.COMPLAINTS, me, path, id));
  }
}
