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

/** Why a complaint came about. */
@Controller
@RequestMapping("/complaints/{id}/root-cause")
class CausePages {

  private final Services services;
  private final ComplaintPage page;

  CausePages(Services services, ComplaintPage page) {
    this.services = services;
    this.page = page;
  }

  @GetMapping
  String cause(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
    show(id, me, model);
    return "complaint-cause :: part";
  }

  @PostMapping
  String note(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Entered entered = new Entered(fields);
    Map<String, Object> cause = entered.only("cause", "person");
    Asked asked = new Asked("root-cause", "/root-cause", cause);
    return page.post(id, asked, entered, me, model, () -> show(id, me, model));
  }

  private void show(UUID id, SignedIn me, Model model) {
    page.part(id, model);
    String path = "/api/complaints/{id}/root-cause";
    model.addAttribute("cause", services.get(Services.COMPLAINTS, me, path, id));
  }
}
