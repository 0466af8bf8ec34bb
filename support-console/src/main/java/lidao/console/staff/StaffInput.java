package lidao.console.staff;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import lidao.chassis.http.Faults;
import lidao.chassis.security.Roles;
import org.jspecify.annotations.Nullable;

/** What may be said of somebody who works here. */
final class StaffInput {

  private static final Pattern USER_NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{2,60}");
  private static final List<String> PEOPLE = List.of(Roles.STAFF, Roles.SUPERVISOR, Roles.OPERATOR);
  private static final List<String> LANGUAGES = List.of("zh-CN", "en");
  private static final int SHORTEST = 10;
  private static final int LONGEST = 72;

  private StaffInput() {}

  /** Somebody new. */
  record Joining(
      @Nullable String userName,
      @Nullable String displayName,
      @Nullable String password,
      @Nullable List<String> roles,
      @Nullable String language) {

    // What tells a repeated request is kept for days, and is not to hold a password.
    Joining withoutPassword() {
      return new Joining(userName, displayName, null, roles, language);
    }

    void check() {
      Faults faults = new Faults();
      faults.require(
          userName != null && USER_NAME.matcher(userName).matches(),
          "userName",
          "must be 2 to 60 letters, digits, dots, hyphens, underscores or @");
      checkDisplayName(faults, displayName);
      checkRoles(faults, roles);
      checkLanguage(faults, language == null ? "zh-CN" : language);
      faults.require(password != null, "password", "is required");
      checkPassword(faults, password);
      faults.refuse();
    }
  }

  /** What changes; what is absent stays. */
  record Change(
      @Nullable String displayName,
      @Nullable String password,
      @Nullable List<String> roles,
      @Nullable String language,
      @Nullable Boolean active) {

    StaffMember applied(StaffMember old) {
      StaffMember changed =
          new StaffMember(
              old.id(),
              old.userName(),
              displayName == null ? old.displayName() : displayName,
              roles == null ? old.roles() : roles,
              language == null ? old.language() : language,
              active == null ? old.active() : active,
              old.version());
      Faults faults = new Faults();
      checkDisplayName(faults, changed.displayName());
      checkRoles(faults, changed.roles());
      checkLanguage(faults, changed.language());
      checkPassword(faults, password);
      faults.refuse();
      return changed;
    }
  }

  private static void checkDisplayName(Faults faults, @Nullable String name) {
    faults.require(
        name != null && !name.isBlank() && name.length() <= 100,
        "displayName",
        "must have 1 to 100 characters");
  }

  private static void checkRoles(Faults faults, @Nullable List<String> roles) {
    faults.require(
        roles != null && !roles.isEmpty() && PEOPLE.containsAll(roles),
        "roles",
        "must be some of " + PEOPLE);
  }

  private static void checkLanguage(Faults faults, String language) {
    faults.require(LANGUAGES.contains(language), "language", "must be one of " + LANGUAGES);
  }

  private static void checkPassword(Faults faults, @Nullable String password) {
    int bytes = password == null ? SHORTEST : password.getBytes(StandardCharsets.UTF_8).length;
    faults.require(
        bytes >= SHORTEST && bytes <= LONGEST,
        "password",
        "must have %d to %d bytes".formatted(SHORTEST, LONGEST));
  }
}
