package lidao.console.staff;

import java.util.List;
import java.util.UUID;
import lidao.chassis.http.Conflict;
import lidao.chassis.security.Roles;
import lidao.console.ConsoleSettings;
import lidao.console.ConsoleSettings.FirstUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes the first account, so that somebody can make the others. */
@Component
class FirstAccount implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(FirstAccount.class);

  private final Staff staff;
  private final PasswordEncoder passwords;
  private final ConsoleSettings settings;

  FirstAccount(Staff staff, PasswordEncoder passwords, ConsoleSettings settings) {
    this.staff = staff;
    this.passwords = passwords;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments args) {
    if (!staff.isEmpty()) {
      return;
    }
    FirstUser first = settings.firstUser();
    if (first == null || first.name().isBlank() || first.password().isBlank()) {
      log.warn(
          "Nobody can sign in: there is no account, and lidao.console.first-user.name and .password"
              + " (CONSOLE_FIRST_USER, CONSOLE_FIRST_PASSWORD) are not set.");
      return;
    }
    try {
      staff.add(
          StaffMember.joining(
              UUID.randomUUID().toString(),
              first.name(),
              first.name(),
              List.of(Roles.STAFF, Roles.SUPERVISOR, Roles.OPERATOR),
              "zh-CN"),
          passwords.encode(first.password()));
      log.info("The first account is made from lidao.console.first-user.");
    } catch (Conflict e) {
      log.info("Another instance has made the first account.");
    }
  }
}
