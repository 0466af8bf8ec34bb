package lidao.console.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import lidao.console.signin.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page knows: who is signed in, in which words to speak, and where it stands. */
@ControllerAdvice(annotations = Controller.class)
class CommonModel {

  private final MessageSource messages;
  private final ZoneId zone;
  private final Clock clock;

  CommonModel(
      MessageSource messages,
      @Value("${lidao.house.time-zone:Asia/Shanghai}") ZoneId zone,
      Clock clock) {
    this.messages = messages;
    this.zone = zone;
    this.clock = clock;
  }

  @ModelAttribute("me")
  @Nullable SignedIn me(@AuthenticationPrincipal @Nullable SignedIn me) {
    return me;
  }

  @ModelAttribute("words")
  Words words(Locale locale) {
    return new Words(messages, locale, zone, clock);
  }

  @ModelAttribute("keys")
  FormKeys keys() {
    return new FormKeys();
  }

  @ModelAttribute("lang")
  String lang(Locale locale) {
    return Languages.of(locale).toLanguageTag();
  }

  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    return request.getRequestURI();
  }
}
