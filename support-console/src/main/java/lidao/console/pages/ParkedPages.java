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
import org.springframework.web.bind.annotation.RequestParam;
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
    PATHS.put(Services.CONSOLE, "/api/alerts/parked-events");
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
  String of(
      @PathVariable String service,
      @RequestParam(defaultValue = "") String cursor,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    String path = PATHS.get(service);
    model.addAttribute("service", service);
    if (path == null) {
      model.addAttribute("part", new Part(service, 404, Map.of()));
      return "parked :: list";
    }
    model.addAttribute("part", services.get(service, me, path + "?cursor={cursor}", cursor));
    model.addAttribute("halted", services.get(service, me, path + "/halted-consumers"));
    return "parked :: list";
  }

  /** Lets a consumer go on that had halted. */
  @PostMapping("/{service}/consumers/{consumer}/resume")
  String resume(
      @PathVariable String service,
      @PathVariable String consumer,
      @RequestParam(defaultValue = "") String key,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    return act(service, "/consumers/{consumer}/resume", consumer, Map.of(), key, me, model);
  }

  @PostMapping("/{service}/{id}/replay")
  String replay(
      @PathVariable String service,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String key,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    return act(service, "/{id}/replay", id, Map.of(), key, me, model);
  }

  @PostMapping("/{service}/{id}/discard")
  String discard(
      @PathVariable String service,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String key,
      @RequestHeader(name = "HX-Prompt", defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Map<String, String> why = Map.of("reason", decoded(reason));
    return act(service, "/{id}/discard", id, why, key, me, model);
  }

  // The script encodes what a header cannot hold; nobody else has to.
  private static String decoded(String prompt) {
    try {
      return UriUtils.decode(prompt, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return prompt;
    }
  }

  private String act(
      String service,
      String what,
      Object which,
      Map<String, String> body,
      String key,
      SignedIn me,
      Model model) {
    String path = PATHS.get(service);
    if (path != null) {
      Part done = services.post(service, me, body, Sent.under(key), path + what, which);
      if (!done.ok()) {
        model.addAttribute("refused", done);
      }
    }
    return of(service, "", me, model);
  }
}
