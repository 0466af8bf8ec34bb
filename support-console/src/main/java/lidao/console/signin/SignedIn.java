package lidao.console.signin;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import lidao.console.staff.Staff;
import lidao.console.staff.StaffMember;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Whoever is signed in to the pages. */
public record SignedIn(Staff.Account account) implements UserDetails {

  /** Who it is. */
  public StaffMember member() {
    return account.member();
  }

  /** Whether they have a role; a supervisor has that of staff too. */
  public boolean is(String role) {
    return member().roles().contains(role)
        || (role.equals("staff") && member().roles().contains("supervisor"));
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    List<String> roles = List.of("staff", "supervisor", "operator");
    return roles.stream()
        .filter(this::is)
        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.toUpperCase(Locale.ROOT)))
        .toList();
  }

  @Override
  public String getPassword() {
    return account.passwordHash();
  }

  @Override
  public String getUsername() {
    return member().userName();
  }

  @Override
  public boolean isAccountNonLocked() {
    Instant until = account.lockedUntil();
    return until == null || until.isBefore(Instant.now());
  }

  @Override
  public boolean isEnabled() {
    return member().active();
  }

  @Override
  public String toString() {
    return member().id();
  }
}
