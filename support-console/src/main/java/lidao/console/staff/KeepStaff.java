package lidao.console.staff;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import lidao.chassis.http.Conflict;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.PreconditionFailed;
import lidao.chassis.security.Roles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes people on and changes what they may do. Nobody hands out more than they have: who is no
 * supervisor makes none, and changes none.
 */
@Component
public class KeepStaff {

  private final Staff staff;
  private final PasswordEncoder passwords;
  private final ApplicationEventPublisher announce;
  private final StaffNews news;

  KeepStaff(
      Staff staff, PasswordEncoder passwords, ApplicationEventPublisher announce, StaffNews news) {
    this.staff = staff;
    this.passwords = passwords;
    this.announce = announce;
    this.news = news;
  }

  /**
   * Takes somebody on; 409 when the user name is taken.
   *
   * @param by the roles of whoever does it
   */
  @Transactional
  public StaffMember add(String id, StaffInput.Joining joining, Collection<String> by) {
    StaffMember member = joining.member(id);
    refuseBeyond(by, member);
    staff.add(member, passwords.encode(joining.password()));
    news.tell(member);
    return member;
  }

  /**
   * Changes what is given; a new password or a closed account signs them out everywhere.
   *
   * @param seen the version that whoever changes them has seen; 412 if it is not the current one
   * @param by the roles of whoever does it
   */
  @Transactional
  public StaffMember change(String id, long seen, StaffInput.Change change, Collection<String> by) {
    Staff.Account account = find(id);
    StaffMember old = account.member();
    if (seen != old.version()) {
      throw new PreconditionFailed(seen, old.version());
    }
    StaffMember changed = change.applied(old);
    refuseBeyond(by, old);
    refuseBeyond(by, changed);
    if (old.leads() && !changed.leads() && staff.otherSupervisors(id) == 0) {
      throw new Conflict("Nobody else is an active supervisor; name another one first.");
    }
    boolean signOut = change.password() != null || !changed.active();
    Instant since =
        signOut ? Instant.now().truncatedTo(ChronoUnit.MILLIS) : account.signedInSince();
    String hash = change.password() == null ? null : passwords.encode(change.password());
    if (!staff.change(changed, hash, since)) {
      throw new PreconditionFailed(old.version(), find(id).member().version());
    }
    StaffMember now = find(id).member();
    news.tell(now);
    if (old.active() && !now.active()) {
      announce.publishEvent(new StaffLeft(now));
    }
    return now;
  }

  private static void refuseBeyond(Collection<String> by, StaffMember member) {
    if (member.roles().contains(Roles.SUPERVISOR) && !by.contains(Roles.SUPERVISOR)) {
      throw new Conflict("A supervisor's account is for a supervisor to make and change.");
    }
  }

  private Staff.Account find(String id) {
    return staff.find(id).orElseThrow(() -> new NotFound("staff member", id));
  }
}
