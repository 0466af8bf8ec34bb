package lidao.console.pages;

import java.util.List;
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

/** What the house gives to put a matter right, within whose authority, and its apologies. */
@Controller
@RequestMapping("/complaints/{id}")
class RemedyPages {

  private static final String PART = "remedies";
  private static final List<String> STEPS =
      List.of("approval", "refusal", "acceptance", "rejection", "delivery");

  private final Services services;
  private final ComplaintPage page;

  RemedyPages(Services services, ComplaintPage page) {
    this.services = services;
    this.page = page;
  }

  @GetMapping("/remedies")
  String remedies(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
    show(id, me, model);
    return "complaint-remedies :: part";
  }

  @PostMapping("/remedies")
  String offer(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Entered entered = new Entered(fields);
    Map<String, Object> remedy = entered.only("kind", "description", "cost", "currency");
    // The form proposes a currency; what costs nothing has none.
    if (!remedy.containsKey("cost")) {
      remedy.remove("currency");
    }
    return post(id, "/remedies", remedy, entered, me, model);
  }

  /** One step with one remedy: approved, refused, accepted, turned down, delivered. */
  @PostMapping("/remedies/{remedyId}/{step}")
  String step(
      @PathVariable UUID id,
      @PathVariable UUID remedyId,
      @PathVariable String step,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    if (!STEPS.contains(step)) {
      return ComplaintPage.backTo(id, PART);
    }
    Entered entered = new Entered(fields);
    String path = "/remedies/" + remedyId + "/" + step;
    Map<String, Object> body = entered.only(step.equals("refusal") ? "reason" : "note");
    return post(id, path, body, entered, me, model);
  }

  @PostMapping("/apologies")
  String apologise(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Entered entered = new Entered(fields);
    Map<String, Object> apology = entered.only("rank", "channel", "words");
    return post(id, "/apologies", apology, entered, me, model);
  }

  private String post(
      UUID id, String what, Map<String, ?> body, Entered entered, SignedIn me, Model model) {
    Asked asked = new Asked(PART, what, body);
    return page.post(id, asked, entered, me, model, () -> show(id, me, model));
  }

  private void show(UUID id, SignedIn me, Model model) {
    page.part(id, model);
    String path = "/api/complaints/{id}";
    model.addAttribute("remedies", services.get(Services.COMPLAINTS, me, path + "/remedies", id));
    model.addAttribute("apologies", services.get(Services.COMPLAINTS, me, path + "/apologies", id));
    model.addAttribute(
        "authority", services.get(Services.COMPLAINTS, me, "/api/complaints/authority"));
  }
}
