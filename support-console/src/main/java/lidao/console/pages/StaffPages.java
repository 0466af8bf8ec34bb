package lidao.console.pages;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import lidao.chassis.http.Cursor;
import lidao.chassis.http.Page;
import lidao.chassis.http.Refusal;
import lidao.chassis.http.Wording;
import lidao.console.signin.SignedIn;
import lidao.console.staff.KeepStaff;
import lidao.console.staff.Staff;
import lidao.console.staff.StaffInput;
import lidao.console.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works here, what they may do, and who is on duty now. */
@Controller
@RequestMapping("/staff")
class StaffPages {

  private static final int ROWS = 50;

  private final Staff staff;
  private final KeepStaff keep;

  StaffPages(Staff staff, KeepStaff keep) {
    this.staff = staff;
    this.keep = keep;
  }

  @ModelAttribute("roles")
  List<String> roles() {
    return StaffInput.PEOPLE;
  }

  @ModelAttribute("languages")
  List<String> languages() {
    return StaffInput.LANGUAGES;
  }

  @GetMapping
  String list(@RequestParam(required = false) @Nullable String cursor, Model model) {
    Cursor after = Cursor.read(cursor, 1);
    List<StaffMember> found = staff.list(after == null ? "" : after.text(0), ROWS + 1);
    Page<StaffMember> page = Page.of(found, ROWS, member -> Cursor.of(member.userName()));
    model.addAttribute("people", page.items());
    model.addAttribute("next", page.next());
    return "staff";
  }

  /** Takes somebody on. The form's key becomes their id, so that a form sent twice adds one. */
  @PostMapping
  String add(
      @RequestParam UUID key,
      @ModelAttribute("joining") StaffInput.Joining joining,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    String id = key.toString();
    if (staff.find(id).isPresent()) {
      return "redirect:/staff";
    }
    return done(() -> keep.add(id, joining, me.member().roles()), "new", model);
  }

  /** Changes one thing or several; whoever has seen an older state is shown the new one first. */
  @PostMapping("/{id}")
  String change(
      @PathVariable String id,
      @RequestParam long version,
      @ModelAttribute("change") StaffInput.Change change,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    return done(
        () -> keep.change(id, version, change.withoutBlanks(), me.member().roles()), id, model);
  }

  private String done(Supplier<StaffMember> effect, String where, Model model) {
    try {
      effect.get();
      return "redirect:/staff";
    } catch (Refusal e) {
      Locale reader = Languages.of(LocaleContextHolder.getLocale());
      model.addAttribute("refused", e.detail(Wording.of(reader)));
      model.addAttribute("where", where);
      return list(null, model);
    }
  }
}
