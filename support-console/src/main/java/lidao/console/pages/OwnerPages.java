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

/** Taking a complaint on, and handing it over to a colleague. */
@Controller
@RequestMapping("/complaints/{id}/owner")
class OwnerPages {

  private final ComplaintPage page;

  OwnerPages(ComplaintPage page) {
    this.page = page;
  }

  /** Whoever is named has it then; whoever is signed in where nobody is. */
  @PostMapping
  String own(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Entered entered = new Entered(fields);
    Map<String, Object> owner = entered.only("owner", "note");
    owner.putIfAbsent("owner", me.member().id());
    return page.post(id, new Asked("owner", "/owner", owner), entered, me, model);
  }
}
