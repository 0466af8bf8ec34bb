package lidao.console.staff;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import lidao.chassis.http.Faults;
import lidao.chassis.http.Sentence;
import org.jspecify.annotations.Nullable;

/** What is wrong with what is said of somebody who works here. */
final class StaffChecks {

  // RFC 5321 allows no more.
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s\\p{Cntrl}@<>()\\[\\],;:\"]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

  private static final int SHORTEST = 10;
  private static final int LONGEST = 72;
  private static final int HIGHEST_RANK = 99;

  private StaffChecks() {}

  /** Blank takes it off. */
  static void email(Faults faults, @Nullable String email) {
    faults.require(
        email == null
            || email.isBlank()
            || email.length() <= LONGEST_EMAIL && EMAIL.matcher(email.strip()).matches(),
        "email",
        "must be an e-mail address such as mei@example.com");
  }

  static void rank(Faults faults, @Nullable Integer rank) {
    faults.require(
        rank == null || rank >= 0 && rank <= HIGHEST_RANK,
        "rank",
        Sentence.of("must be 1 to {0}, or 0 for none", HIGHEST_RANK));
  }

  static void site(Faults faults, @Nullable String site) {
    faults.require(
        site == null || site.length() <= 100 && site.chars().noneMatch(Character::isISOControl),
        "site",
        "must have up to 100 characters, none of them a control character");
  }

  static void displayName(Faults faults, @Nullable String name) {
    faults.require(
        name != null && !name.isBlank() && name.length() <= 100,
        "displayName",
        "must have 1 to 100 characters");
    faults.require(
        name == null || name.chars().noneMatch(Character::isISOControl),
        "displayName",
        "contains a control character; remove it");
  }

  static void roles(Faults faults, @Nullable List<String> roles) {
    faults.require(
        roles != null && !roles.isEmpty(),
        "roles",
        Sentence.of("must be some of {0}", StaffInput.PEOPLE));
    for (int i = 0; roles != null && i < roles.size(); i++) {
      String role = roles.get(i);
      faults.require(
          role != null && StaffInput.PEOPLE.contains(role),
          "roles[" + i + "]",
          Sentence.of("must be one of {0}", StaffInput.PEOPLE));
    }
  }

  static void language(Faults faults, String language) {
    faults.require(
        StaffInput.LANGUAGES.contains(language),
        "language",
        Sentence.of("must be one of {0}", StaffInput.LANGUAGES));
  }

  static void password(Faults faults, @Nullable String password) {
    int bytes = password == null ? SHORTEST : password.getBytes(StandardCharsets.UTF_8).length;
    faults.require(
        bytes >= SHORTEST && bytes <= LONGEST,
        "password",
        Sentence.of("must have {0} to {1} bytes", SHORTEST, LONGEST));
  }
}
