package lidao.console.pages;

import java.util.UUID;
import lidao.console.signin.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finding a customer, and the page of one: each part comes from its own service, or says it cannot.
 */
@Controller
@RequestMapping("/customers")
class CustomerPages {

  private final Services services;

  CustomerPages(Services services) {
    this.services = services;
  }

  @GetMapping
  String search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String cursor,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("q", q);
    model.addAttribute(
        "found",
        services.get(
            Services.CUSTOMERS, me, "/api/customers?q={q}&cursor={cursor}&limit=30", q, cursor));
    return "customers";
  }

  @GetMapping("/{id}")
  String customer(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
    Part profile = services.get(Services.CUSTOMERS, me, "/api/customers/{id}", id);
    Object current = profile.data().get("customerId");
    if (profile.ok() && current != null && !current.equals(id.toString())) {
      // The record is a part of another's now; old links lead there.
      return "redirect:/customers/" + current;
    }
    model.addAttribute("id", id);
    model.addAttribute("profile", profile);
    return "customer";
  }

  @GetMapping("/{id}/brief")
  String brief(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
    String path = "/api/interactions/guests/{id}/brief";
    model.addAttribute("part", services.get(Services.INTERACTIONS, me, path, id));
    return "customer-parts :: brief";
  }

  @GetMapping("/{id}/timeline")
  String timeline(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String cursor,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    String path = "/api/interactions/timeline?customerId={id}&cursor={cursor}&limit=20";
    model.addAttribute("id", id);
    model.addAttribute("part", services.get(Services.INTERACTIONS, me, path, id, cursor));
    return "customer-parts :: timeline";
  }

  @GetMapping("/{id}/occasions")
  String occasions(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
    String path = "/api/reminders/customers/{id}/occasions";
    model.addAttribute("part", services.get(Services.REMINDERS, me, path, id));
    return "customer-parts :: occasions";
  }

  @GetMapping("/{id}/complaints")
  String complaints(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String cursor,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    String path = "/api/complaints?customerId={id}&cursor={cursor}&limit=20";
    model.addAttribute("id", id);
    model.addAttribute("further", !cursor.isEmpty());
    model.addAttribute("part", services.get(Services.COMPLAINTS, me, path, id, cursor));
    return "customer-parts :: complaints";
  }
}
