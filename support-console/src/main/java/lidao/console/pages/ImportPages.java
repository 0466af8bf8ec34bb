package lidao.console.pages;

import lidao.console.signin.SignedIn;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Taking in files of customers, and watching them go in. */
@Controller
@RequestMapping("/imports")
class ImportPages {

  private static final String PATH = "/api/customers/imports";

  private final Services services;

  ImportPages(Services services) {
    this.services = services;
  }

  @GetMapping
  String imports(@AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("found", services.get(Services.CUSTOMERS, me, PATH));
    return "imports";
  }

  @PostMapping
  String upload(
      @RequestParam MultipartFile file,
      @RequestParam String mapping,
      @RequestParam(defaultValue = "") String key,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    HttpHeaders json = new HttpHeaders();
    json.setContentType(MediaType.APPLICATION_JSON);
    HttpHeaders csv = new HttpHeaders();
    csv.setContentType(MediaType.parseMediaType("text/csv"));
    Resource content = file.getResource();
    MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    parts.add("mapping", new HttpEntity<>(mapping, json));
    parts.add("file", new HttpEntity<>(content, csv));
    Part begun =
        services.send(
            Services.CUSTOMERS, me, MediaType.MULTIPART_FORM_DATA, parts, Sent.under(key), PATH);
    if (begun.ok()) {
      return "redirect:/imports/" + begun.data().get("importId");
    }
    model.addAttribute("refused", begun);
    model.addAttribute("mapping", mapping);
    return imports(me, model);
  }

  @GetMapping("/{id}")
  String one(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Model model) {
    show(id, me, model);
    return "import";
  }

  /** The progress alone, which the page fetches again and again until it is done. */
  @GetMapping("/{id}/progress")
  String progress(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Model model) {
    show(id, me, model);
    return "import :: progress";
  }

  private void show(String id, SignedIn me, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("part", services.get(Services.CUSTOMERS, me, PATH + "/{id}", id));
    model.addAttribute(
        "rejected", services.get(Services.CUSTOMERS, me, PATH + "/{id}/rejections?limit=50", id));
  }
}
