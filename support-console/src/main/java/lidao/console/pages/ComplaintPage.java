package lidao.console.pages;

import java.util.Map;
import java.util.UUID;
import lidao.console.signin.SignedIn;
import lidao.console.staff.StaffNames;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one complaint, and what its parts have alike. */
@Component
class ComplaintPage {

  private static final String ENTERED = "entered";

  private final Services services;
  private final StaffNames names;

  ComplaintPage(Services services, StaffNames names) {
    this.services = services;
    this.names = names;
  }

  /** The page as it is now; the browser fetches its parts. */
  String show(UUID id, SignedIn me, Model model) {
    part(id, model);
    model.addAttribute("colleagues", names.atWork(me.member().id()));
    model.addAttribute("part", services.get(Services.COMPLAINTS, me, "/api/complaints/{id}", id));
    return "complaint";
  }

  /** What a part has at hand before anything was entered in it. */
  void part(UUID id, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("names", names.all());
    if (!model.containsAttribute(ENTERED)) {
      model.addAttribute(ENTERED, Entered.NOTHING);
    }
  }

  /** The version of the complaint that the page shows; blank where it shows none. */
  String version(Model model) {
    return model.getAttribute("part") instanceof Part complaint
        ? String.valueOf(complaint.data().getOrDefault("version", ""))
        : "";
  }

  /**
   * A step that a form asks for.
   *
   * @param at the part of the page that the form stands in
   * @param path below the complaint's
   */
  record Asked(String at, String path, Map<String, ?> body) {}

  /**
   * Sends what was entered; back to the part, or the page with the reason where it was refused.
   *
   * @param parts puts at hand what the part shows, which then comes with the page
   */
  String post(UUID id, Asked asked, Entered entered, SignedIn me, Model model, Runnable parts) {
    String path = "/api/complaints/{id}" + asked.path();
    Part done = services.post(Services.COMPLAINTS, me, asked.body(), entered.sent(), path, id);
    if (done.ok()) {
      return backTo(id, asked.at());
    }
    String shown = refused(asked.at(), done, entered, id, me, model);
    parts.run();
    return shown;
  }

  /** As above, from a form that stands on the page itself. */
  String post(UUID id, Asked asked, Entered entered, SignedIn me, Model model) {
    return post(id, asked, entered, me, model, () -> {});
  }

  /** A step was refused: the whole page says why, with what was entered where it was entered. */
  String refused(String at, Part why, Entered entered, UUID id, SignedIn me, Model model) {
    model.addAttribute("refusedStep", new RefusedStep(at, why));
    model.addAttribute(ENTERED, entered);
    return show(id, me, model);
  }

  /** A step was taken: back to the part it was taken in. */
  static String backTo(UUID id, String part) {
    return "redirect:/complaints/" + id + "#" + part;
  }
}
