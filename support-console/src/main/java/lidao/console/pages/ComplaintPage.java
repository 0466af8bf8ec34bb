package lidao.console.pages;

import java.util.UUID;
import lidao.console.signin.SignedIn;
import lidao.console.staff.StaffNames;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one complaint, and what its parts have alike. */
@Component
class ComplaintPage {

  private final Services services;
  private final StaffNames names;

  ComplaintPage(Services services, StaffNames names) {
    this.services = services;
    this.names = names;
  }

  /** The page as it is now; the browser fetches its parts. */
  String show(UUID id, SignedIn me, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("part", services.get(Services.COMPLAINTS, me, "/api/complaints/{id}", id));
    return "complaint";
  }

  /** What a part has at hand before anything was entered in it. */
  void part(UUID id, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("names", names.all());
    if (!model.containsAttribute("entered")) {
      model.addAttribute("entered", Entered.NOTHING);
    }
  }

  /** A step was refused: the whole page says why, with what was entered where it was entered. */
  String refused(String at, Part why, Entered entered, UUID id, SignedIn me, Model model) {
    model.addAttribute("refusedStep", new RefusedStep(at, why));
    model.addAttribute("entered", entered);
    return show(id, me, model);
  }

  /** A step was taken: back to the part it was taken in. */
  static String backTo(UUID id, String part) {
    return "redirect:/complaints/" + id + "#" + part;
  }
}
