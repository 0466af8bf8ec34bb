package lidao.console.pages;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import lidao.console.signin.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriUtils;

/** For operators: what each service could not apply, and what to do with it. */
@Controller
@RequestMapping("/parked")
class ParkedPages {

  private static final Map<String, String> PATHS = new LinkedHashMap<>();

  static {
    PATHS.put(Services.CUSTOMERS, "/api/customers/parked-events");
    PATHS.put(Services.INTERACTIONS, "/api/interactions/parked-events");
    PATHS.put(Services.REMINDERS, "/api/reminders/parked-events");
    PATHS.put(Services.COMPLAINTS, "/api/complaints/parked-events");
  }

  private final Services services;

  ParkedPages(Services services) {
    this.services = services;
  }

  @GetMapping
  String all(Model model) {
    model.addAttribute("services", PATHS.keySet());
    return "parked";
  }

  @GetMapping("/{service}")
  String of(@PathVariable String service, @AuthenticationPrincipal SignedIn me, Model model) {
    String path = PATHS.get(service);
    model.addAttribute("service", service);
    model.addAttribute(
        "part", path == null ? new Part(service, 404, Map.of()) : services.get(service, me, path));
    return "parked :: list";
  }

  @PostMapping("/{service}/{id}/replay")
  String replay(
      @PathVariable String service,
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    return act(service, id, "/replay", Map.of(), me, model);
  }

  @PostMapping("/{service}/{id}/discard")
  String discard(
      @PathVariable String service,
      @PathVariable long id,
      @RequestHeader(name = "HX-Prompt", defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    return act(
        service,
        id,
        "/discard",
        Map.of("reason", UriUtils.decode(reason, StandardCharsets.UTF_8)),
        me,
        model);
  }

  private String act(
      String service, long id, String what, Map<String, String> body, SignedIn me, Model model) {
    String path = PATHS.get(service);
    if (path != null) {
      Part done = services.post(service, me, body, null, path + "/{id}" + what, id);
      if (!done.ok()) {
        model.addAttribute("refused", done);
      }
    }
    return of(service, me, model);
  }
}
