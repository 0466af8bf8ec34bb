package lidao.console.staff;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import lidao.chassis.http.Faults;
import lidao.chassis.security.Roles;
import org.jspecify.annotations.Nullable;

/** What may be said of somebody who works here. */
public final class StaffInput {

  /** The roles that people have. */
  public static final List<String> PEOPLE = List.of(Roles.STAFF, Roles.SUPERVISOR, Roles.OPERATOR);

  /** The languages that the pages speak, BCP 47. */
  public static final List<String> LANGUAGES = List.of("zh-CN", "en");

  private static final Pattern USER_NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{2,60}");
  private static final int SHORTEST = 10;
  private static final int LONGEST = 72;

  private StaffInput() {}

  /** Somebody new. */
  public record Joining(
      @Nullable String userName,
      @Nullable String displayName,
      @Nullable String password,
      @Nullable List<String> roles,
      @Nullable String language) {

    // What tells a repeated request is kept for days, and is not to hold a password.
    Joining withoutPassword() {
      return new Joining(userName, displayName, null, roles, language);
    }

    /** Somebody to be; {@link lidao.chassis.http.InvalidInput} naming all that is wrong. */
    StaffMember member(String id) {
      Faults faults = new Faults();
      faults.require(
          userName != null && USER_NAME.matcher(userName).matches(),
          "userName",
          "must be 2 to 60 letters, digits, dots, hyphens, underscores or @");
      checkDisplayName(faults, displayName);
      checkRoles(faults, roles);
      String spoken = language == null ? LANGUAGES.get(0) : language;
      checkLanguage(faults, spoken);
      faults.require(password != null, "password", "is required");
      checkPassword(faults, password);
      faults.refuse();
      return StaffMember.joining(
          id,
          Objects.requireNonNull(userName),
          Objects.requireNonNull(displayName),
          Objects.requireNonNull(roles),
          spoken);
    }
  }

  /** What changes; what is absent stays. */
  public record Change(
      @Nullable String displayName,
      @Nullable String password,
      @Nullable List<String> roles,
      @Nullable String language,
      @Nullable Boolean active,
      @Nullable Boolean onDuty) {

    /** As a form sends it that leaves the password as it is. */
    public Change withoutBlanks() {
      return password == null || password.isEmpty()
          ? new Change(displayName, null, roles, language, active, onDuty)
          : this;
    }

    StaffMember applied(StaffMember old) {
      String named = Objects.requireNonNullElse(displayName, old.displayName());
      List<String> trusted = Objects.requireNonNullElse(roles, old.roles());
      String spoken = Objects.requireNonNullElse(language, old.language());
      Faults faults = new Faults();
      checkDisplayName(faults, named);
      checkRoles(faults, trusted);
      checkLanguage(faults, spoken);
      checkPassword(faults, password);
      faults.refuse();
      return new StaffMember(
          old.id(),
          old.userName(),
          named,
          trusted,
          spoken,
          Objects.requireNonNullElse(active, old.active()),
          Objects.requireNonNullElse(onDuty, old.onDuty()),
          old.version());
    }
  }

  private static void checkDisplayName(Faults faults, @Nullable String name) {
    faults.require(
        name != null && !name.isBlank() && name.length() <= 100,
        "displayName",
        "must have 1 to 100 characters");
    faults.require(
        name == null || name.chars().noneMatch(Character::isISOControl),
        "displayName",
        "contains a control character; remove it");
  }

  private static void checkRoles(Faults faults, @Nullable List<String> roles) {
    faults.require(roles != null && !roles.isEmpty(), "roles", "must be some of " + PEOPLE);
    for (int i = 0; roles != null && i < roles.size(); i++) {
      String role = roles.get(i);
      faults.require(
          role != null && PEOPLE.contains(role), "roles[" + i + "]", "must be one of " + PEOPLE);
    }
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
