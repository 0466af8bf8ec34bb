package lidao.console.pages;

import java.util.UUID;
import lidao.console.signin.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A complaint's pictures and documents; they are saved, never shown within our pages. */
@Controller
@RequestMapping("/complaints/{id}/attachments")
class AttachmentPages {

  private static final String PART = "attachments";
  private static final String PATH = "/api/complaints/{id}/attachments";

  private final Services services;
  private final ComplaintPage page;
  private final Relay relay;

  AttachmentPages(Services services, ComplaintPage page, Relay relay) {
    this.services = services;
    this.page = page;
    this.relay = relay;
  }

  @GetMapping
  String attachments(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
    show(id, me, model);
    return "complaint-attachments :: part";
  }

  @PostMapping
  String attach(
      @PathVariable UUID id,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String key,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    String name = file.getOriginalFilename();
    Part done =
        services.send(
            Services.COMPLAINTS,
            me,
            MediaType.APPLICATION_OCTET_STREAM,
            file.getResource(),
            Sent.under(key),
            PATH + "?name={name}",
            id,
            name == null ? "" : name);
    if (done.ok()) {
      return ComplaintPage.backTo(id, PART);
    }
    String shown = page.refused(PART, done, Entered.NOTHING, id, me, model);
    show(id, me, model);
    return shown;
  }

  @GetMapping("/{attachmentId}")
  ResponseEntity<byte[]> file(
      @PathVariable UUID id,
      @PathVariable UUID attachmentId,
      @AuthenticationPrincipal SignedIn me) {
    return relay.saved(Services.COMPLAINTS, me, PATH + "/{attachmentId}", id, attachmentId);
  }

  private void show(UUID id, SignedIn me, Model model) {
    page.part(id, model);
    model.addAttribute("attachments", services.get(Services.COMPLAINTS, me, PATH, id));
  }
}
