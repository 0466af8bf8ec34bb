package lidao.console.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import lidao.console.signin.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two records of one customer: who may be the same, what merging would do, and doing it. */
@Controller
@RequestMapping("/customers/{id}")
class MergePages {

  private static final String API = "/api/customers/{id}";

  private final Services services;

  MergePages(Services services) {
    this.services = services;
  }

  /**
   * Who may be the same person, or of the same household, and whose records this one holds.
   *
   * @param q part of a name, or a whole phone number, e-mail address or code, to look for others
   */
  @GetMapping("/same")
  String same(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String q,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("id", id);
    model.addAttribute("q", q);
    model.addAttribute("duplicates", services.get(Services.CUSTOMERS, me, API + "/duplicates", id));
    model.addAttribute("merges", services.get(Services.CUSTOMERS, me, API + "/merges", id));
    if (!q.isBlank()) {
      String path = "/api/customers?q={q}&limit=10";
      model.addAttribute("found", services.get(Services.CUSTOMERS, me, path, q));
    }
    return "customer-same :: same";
  }

  /** What merging would do; nothing is done yet. */
  @GetMapping("/merge")
  String preview(
      @PathVariable UUID id,
      @RequestParam String absorbed,
      @RequestParam(defaultValue = "") String relation,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    String path = API + "/merge?absorbed={absorbed}";
    model.addAttribute("id", id);
    model.addAttribute("absorbed", absorbed);
    model.addAttribute("relation", relation);
    model.addAttribute(
        "preview",
        relation.isEmpty()
            ? services.get(Services.CUSTOMERS, me, path, id, absorbed)
            : services.get(
                Services.CUSTOMERS, me, path + "&relation={relation}", id, absorbed, relation));
    return "customer-merge";
  }

  /** Merges them as the page showed; what was refused is said beside what merging would do now. */
  @PostMapping("/merge")
  String merge(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Entered entered = new Entered(fields);
    Map<String, Object> merge = new LinkedHashMap<>(entered.only("absorbed", "relation"));
    String seen = entered.text("absorbedVersion");
    if (seen != null && seen.matches("\\d{1,18}")) {
      merge.put("absorbedVersion", Long.valueOf(seen));
    }
    Part merged = services.post(Services.CUSTOMERS, me, merge, entered.sent(), API + "/merge", id);
    if (merged.ok()) {
      return "redirect:/customers/" + id;
    }
    model.addAttribute("refused", merged);
    return preview(
        id, fields.getOrDefault("absorbed", ""), fields.getOrDefault("relation", ""), me, model);
  }
}
