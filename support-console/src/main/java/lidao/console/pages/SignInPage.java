package lidao.console.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The form to sign in. */
@Controller
class SignInPage {

  @GetMapping("/sign-in")
  String signIn() {
    return "sign-in";
  }
}
