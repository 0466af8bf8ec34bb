package lidao.console.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Where a customer answers a follow-up. Mail programs open links by themselves, so looking changes
 * nothing; only the button does.
 */
@Controller
@RequestMapping("/answers/{token}")
class AnswerPages {

  private static final String PATH = "/api/reminders/answers/{token}";
  private static final int LONGEST = 2000;

  private final Services services;

  AnswerPages(Services services) {
    this.services = services;
  }

  @GetMapping
  String question(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("token", token);
    Part question = services.get(Services.REMINDERS, null, PATH, token);
    if (question.ok()) {
      speak(question.data().get("language"), request, model);
      model.addAttribute("question", question.data());
    }
    if (question.missing() || "ANSWERED".equals(question.data().get("state"))) {
      response.setStatus(question.missing() ? 404 : 200);
      return "answer-over";
    }
    return "answer";
  }

  // The customer's own language, unless the reader has chosen one.
  private static void speak(@Nullable Object language, HttpServletRequest request, Model model) {
    if (language instanceof String tag && WebUtils.getCookie(request, "lang") == null) {
      Locale locale = Languages.of(Locale.forLanguageTag(tag));
      request.setAttribute(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME, locale);
      model.addAttribute("lang", locale.toLanguageTag());
    }
  }

  @PostMapping
  String answer(
      @PathVariable String token,
      @RequestParam boolean satisfied,
      @RequestParam(defaultValue = "") String comment,
      @RequestParam(defaultValue = "") String key,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    said.put("satisfied", satisfied);
    String words = comment.strip();
    said.put(
        "comment", words.isEmpty() ? null : words.substring(0, Math.min(LONGEST, words.length())));
    Part done = services.post(Services.REMINDERS, null, said, Sent.under(key), PATH, token);
    model.addAttribute("token", token);
    model.addAttribute("satisfied", satisfied);
    model.addAttribute("comment", comment);
    if (done.ok()) {
      speak(done.data().get("language"), request, model);
      return "answer-thanks";
    }
    response.setStatus(
        (done.down() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.NOT_FOUND).value());
    model.addAttribute("again", done.down());
    return done.down() ? "answer" : "answer-over";
  }
}
