package lidao.console.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lidao.console.signin.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What complaints tell the house. */
@Controller
class InsightPages {

  private static final List<Integer> SPANS = List.of(7, 30, 90, 365);
  private static final int USUAL = 30;

  private final Services services;

  InsightPages(Services services) {
    this.services = services;
  }

  @GetMapping("/complaints/insights")
  String insights(
      @RequestParam(defaultValue = "" + USUAL) String days,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    int span = SPANS.stream().filter(s -> s.toString().equals(days)).findFirst().orElse(USUAL);
    String path = "/api/complaints/insights";
    // The house's today is the service's to say: its first answer has it.
    Part part = services.get(Services.COMPLAINTS, me, path);
    if (part.ok() && span != USUAL) {
      LocalDate until = LocalDate.parse(part.data().get("until").toString());
      String from = until.minusDays(span - 1L).toString();
      part = services.get(Services.COMPLAINTS, me, path + "?from={from}", from);
    }
    model.addAttribute("spans", SPANS);
    model.addAttribute("span", span);
    model.addAttribute("part", part);
    if (part.ok()) {
      Map<String, Object> told = part.data();
      model.addAttribute("i", told);
      model.addAttribute("days", DayBars.of(told));
      model.addAttribute("promises", PromiseBars.of(told.get("promises")));
      model.addAttribute("causes", NameBars.of(told.get("causes")));
      model.addAttribute("places", NameBars.of(told.get("places")));
      model.addAttribute("persons", NameBars.of(told.get("persons")));
    }
    return "insights";
  }
}
