package lidao.console.pages;

import java.util.Map;
import java.util.UUID;
import lidao.console.pages.ComplaintPage.Asked;
import lidao.console.signin.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saying no with something else to offer, and what became of the customer. */
@Controller
@RequestMapping("/complaints/{id}")
class EndingPages {

  private final ComplaintPage page;

  EndingPages(ComplaintPage page) {
    this.page = page;
  }

  @PostMapping("/declining")
  String decline(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Entered entered = new Entered(fields);
    Map<String, Object> no = entered.only("reason", "alternative");
    return page.post(id, new Asked("declining", "/declining", no), entered, me, model);
  }

  @PostMapping("/outcome")
  String outcome(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Entered entered = new Entered(fields);
    Map<String, Object> outcome = entered.only("outcome", "reason");
    // A box that is not ticked is not sent at all.
    if (entered.text("advocate") != null) {
      outcome.put("advocate", true);
    }
    return page.post(id, new Asked("outcome", "/outcome", outcome), entered, me, model);
  }
}
