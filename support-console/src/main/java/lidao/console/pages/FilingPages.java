package lidao.console.pages;

import java.util.Map;
import lidao.console.signin.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Filing a complaint, whoever noticed it and whether or not anybody knows whose it is. */
@Controller
@RequestMapping("/complaints/new")
class FilingPages {

  private static final String FORM = "complaint-new";
  private static final String CUSTOMER = "customerId";

  private final Services services;
  private final HouseTime time;

  FilingPages(Services services, HouseTime time) {
    this.services = services;
    this.time = time;
  }

  /**
   * An empty form.
   *
   * @param customerId whose complaint it is, where somebody comes from a customer's page
   */
  @GetMapping
  String form(
      @RequestParam(defaultValue = "") String customerId,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    return show(new Entered(Map.of(CUSTOMER, customerId)), me, model);
  }

  /** Files it; what was refused stands in its form with the reason. */
  @PostMapping
  String file(
      @RequestParam Map<String, String> fields, @AuthenticationPrincipal SignedIn me, Model model) {
    Entered entered = new Entered(fields);
    Map<String, Object> complaint =
        entered.only(
            "summary", "details", "severity", "origin", "place", "reference", "occurredAt");
    time.toMoments(complaint, "occurredAt");
    Map<String, Object> customer = entered.only(CUSTOMER, "name", "phone", "email");
    if (!customer.isEmpty()) {
      complaint.put("customer", customer);
    }
    Part filed =
        services.post(Services.COMPLAINTS, me, complaint, entered.sent(), "/api/complaints");
    if (filed.ok()) {
      return "redirect:/complaints/" + filed.data().get("id");
    }
    model.addAttribute("refused", filed);
    return show(entered, me, model);
  }

  private String show(Entered entered, SignedIn me, Model model) {
    String customer = entered.text(CUSTOMER);
    if (customer != null) {
      String path = "/api/customers/{id}";
      model.addAttribute("customer", services.get(Services.CUSTOMERS, me, path, customer));
    }
    model.addAttribute("entered", entered);
    return FORM;
  }
}
