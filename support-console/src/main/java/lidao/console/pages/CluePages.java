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

/** Finding out whose complaint it is: clues, and the customers whom they lead to. */
@Controller
@RequestMapping("/complaints/{id}")
class CluePages {

  private static final String PART = "clues";

  private final Services services;
  private final ComplaintPage page;

  CluePages(Services services, ComplaintPage page) {
    this.services = services;
    this.page = page;
  }

  /**
   * Clues and candidates.
   *
   * @param version of the complaint as the page shows it
   */
  @GetMapping("/clues")
  String clues(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String version,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    show(id, version, me, model);
    return "complaint-clues :: part";
  }

  @PostMapping("/clues")
  String add(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    return post(id, "/clues", new Entered(fields), me, model, "kind", "value", "foundWhere");
  }

  /** It is this customer's complaint. */
  @PostMapping("/customer")
  String confirm(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    return post(id, "/customer", new Entered(fields), me, model, "customerId", "note");
  }

  private String post(
      UUID id, String what, Entered entered, SignedIn me, Model model, String... names) {
    Asked asked = new Asked(PART, what, entered.only(names));
    // Refused because somebody was quicker, the form is drawn for what the page shows now.
    return page.post(id, asked, entered, me, model, () -> show(id, page.version(model), me, model));
  }

  private void show(UUID id, String version, SignedIn me, Model model) {
    page.part(id, model);
    String path = "/api/complaints/{id}";
    model.addAttribute("version", version);
    model.addAttribute("clues", services.get(Services.COMPLAINTS, me, path + "/clues", id));
    model.addAttribute(
        "candidates", services.get(Services.COMPLAINTS, me, path + "/candidates", id));
  }
}
