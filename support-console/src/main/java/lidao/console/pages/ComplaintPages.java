package lidao.console.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lidao.console.signin.SignedIn;
import lidao.console.staff.StaffNames;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The complaints, and working one. */
@Controller
@RequestMapping("/complaints")
class ComplaintPages {

  private static final Map<String, String> SHOWN =
      Map.of(
          "open", "state=FILED&state=ACKNOWLEDGED&state=ANSWERED",
          "mine", "state=FILED&state=ACKNOWLEDGED&state=ANSWERED&owner=",
          "overdue", "overdue=true",
          "resolved", "state=RESOLVED&state=DECLINED",
          "closed", "state=CLOSED",
          "all", "");

  /** What each step's text is called in its request. */
  private static final Map<String, String> TEXTS =
      Map.of(
          "acknowledgement", "note",
          "answer", "note",
          "resolution", "resolution",
          "reopening", "reason",
          "closing", "note");

  private final Services services;
  private final ComplaintPage page;
  private final StaffNames names;

  ComplaintPages(Services services, ComplaintPage page, StaffNames names) {
    this.services = services;
    this.page = page;
    this.names = names;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "open") String show,
      @RequestParam(defaultValue = "") String cursor,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    String whose = show.equals("mine") ? me.member().id() : "";
    String selection = SHOWN.getOrDefault(show, "") + whose;
    String path = "/api/complaints?limit=30&cursor={cursor}&" + selection;
    model.addAttribute("show", SHOWN.containsKey(show) ? show : "all");
    model.addAttribute("shows", List.of("open", "mine", "overdue", "resolved", "closed", "all"));
    model.addAttribute("names", names.all());
    model.addAttribute("found", services.get(Services.COMPLAINTS, me, path, cursor));
    return "complaints";
  }

  @GetMapping("/{id}")
  String complaint(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
    return page.show(id, me, model);
  }

  /** What happened, oldest first; the page fetches it part by part. */
  @GetMapping("/{id}/chronicle")
  String chronicle(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String cursor,
      @ModelAttribute("words") Words words,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    String path = "/api/complaints/{id}/chronicle?cursor={cursor}&limit=100";
    model.addAttribute("id", id);
    model.addAttribute("told", new ChronicleWords(words, names.all()));
    model.addAttribute("chronicle", services.get(Services.COMPLAINTS, me, path, id, cursor));
    return "complaint-parts :: chronicle";
  }

  /** One step; whoever has seen an older state of the complaint is shown the new one first. */
  @PostMapping("/{id}/{step}")
  String step(
      @PathVariable UUID id,
      @PathVariable String step,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String key,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    String name = TEXTS.get(step);
    if (name == null) {
      return "redirect:/complaints/" + id;
    }
    Map<String, String> body = text.isBlank() ? Map.of() : Map.of(name, text);
    String path = "/api/complaints/{id}/" + step;
    Part done = services.post(Services.COMPLAINTS, me, body, new Sent(key, version), path, id);
    if (done.ok()) {
      return "redirect:/complaints/" + id;
    }
    model.addAttribute("refused", done);
    model.addAttribute("step", step);
    model.addAttribute("text", text);
    return complaint(id, me, model);
  }
}
