package lidao.console.staff;

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
  public static final List<String> LANGUAGES = List.of("zh-CN", "zh-TW", "en");

  private static final Pattern USER_NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{2,60}");

  private StaffInput() {}

  /**
   * Somebody new.
   *
   * @param rank the higher, the more senior: 1 to 99; 0 or absent for none
   * @param site where they work; blank or absent for everywhere
   * @param email where alerts that call them are mailed to; blank or absent for nowhere
   */
  public record Joining(
      @Nullable String userName,
      @Nullable String displayName,
      @Nullable String password,
      @Nullable List<String> roles,
      @Nullable String language,
      @Nullable Integer rank,
      @Nullable String site,
      @Nullable String email) {

    // What tells a repeated request is kept for days, and is not to hold a password.
    Joining withoutPassword() {
      return new Joining(userName, displayName, null, roles, language, rank, site, email);
    }

    /** Somebody to be; {@link lidao.chassis.http.InvalidInput} naming all that is wrong. */
    StaffMember member(String id) {
      Faults faults = new Faults();
      faults.require(
          userName != null && USER_NAME.matcher(userName).matches(),
          "userName",
          "must be 2 to 60 letters, digits, dots, hyphens, underscores or @");
      StaffChecks.displayName(faults, displayName);
      StaffChecks.roles(faults, roles);
      String spoken = language == null ? LANGUAGES.get(0) : language;
      StaffChecks.language(faults, spoken);
      faults.require(password != null, "password", "is required");
      StaffChecks.password(faults, password);
      StaffChecks.rank(faults, rank);
      StaffChecks.site(faults, site);
      StaffChecks.email(faults, email);
      faults.refuse();
      return StaffMember.joining(
              id,
              Objects.requireNonNull(userName),
              Objects.requireNonNull(displayName),
              Objects.requireNonNull(roles),
              spoken)
          .with(orNone(rank), orNothing(site), orNothing(email));
    }
  }

  /**
   * What changes; what is absent stays.
   *
   * @param rank 1 to 99, or 0 to take it off
   * @param site where they work, or blank for everywhere
   * @param email where alerts that call them are mailed to, or blank for nowhere
   */
  public record Change(
      @Nullable String displayName,
      @Nullable String password,
      @Nullable List<String> roles,
      @Nullable String language,
      @Nullable Boolean active,
      @Nullable Boolean onDuty,
      @Nullable Integer rank,
      @Nullable String site,
      @Nullable String email) {

    /** As a form sends it that leaves the password as it is. */
    public Change withoutBlanks() {
      return password == null || password.isEmpty()
          ? new Change(displayName, null, roles, language, active, onDuty, rank, site, email)
          : this;
    }

    StaffMember applied(StaffMember old) {
      String named = Objects.requireNonNullElse(displayName, old.displayName());
      List<String> trusted = Objects.requireNonNullElse(roles, old.roles());
      String spoken = Objects.requireNonNullElse(language, old.language());
      Faults faults = new Faults();
      StaffChecks.displayName(faults, named);
      StaffChecks.roles(faults, trusted);
      StaffChecks.language(faults, spoken);
      StaffChecks.password(faults, password);
      StaffChecks.rank(faults, rank);
      StaffChecks.site(faults, site);
      StaffChecks.email(faults, email);
      faults.refuse();
      return new StaffMember(
          old.id(),
          old.userName(),
          named,
          trusted,
          spoken,
          Objects.requireNonNullElse(active, old.active()),
          Objects.requireNonNullElse(onDuty, old.onDuty()),
          rank == null ? old.rank() : orNone(rank),
          site == null ? old.site() : orNothing(site),
          email == null ? old.email() : orNothing(email),
          old.version());
    }
  }

  private static @Nullable Integer orNone(@Nullable Integer given) {
    return given == null || given == 0 ? null : given;
  }

  private static @Nullable String orNothing(@Nullable String given) {
    return given == null || given.isBlank() ? null : given.strip();
  }
}
