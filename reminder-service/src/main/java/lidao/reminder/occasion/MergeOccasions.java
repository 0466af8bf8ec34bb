package lidao.reminder.occasion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lidao.contract.customers.CustomerProfile.Identity;
import lidao.profiles.Merged;
import lidao.profiles.Repointing;
import lidao.reminder.letter.LeaveOut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes one of the occasions of two customers who turn out to be one, so that nobody is greeted
 * twice: not for what was sent under either id, and not for what waits. The survivor's own days are
 * planned anew when the survivor's profile is told of.
 */
@Component
class MergeOccasions {

  /** What is published as the reason; the wording of a greeting's explanation knows it. */
  private static final String ALREADY_GREETED = "ALREADY_GREETED";

  private final MergedOccurrences occurrences;
  private final LeaveOut leaveOut;
  private final KeptDays days;
  private final Recipients recipients;
  private final PlanHouseholds planHouseholds;
  private final PlanKeptDays planKeptDays;
  private final ObjectProvider<Withdrawn> listeners;
  private final JdbcClient db;

  MergeOccasions(
      MergedOccurrences occurrences,
      LeaveOut leaveOut,
      KeptDays days,
      Recipients recipients,
      PlanHouseholds planHouseholds,
      PlanKeptDays planKeptDays,
      ObjectProvider<Withdrawn> listeners,
      JdbcClient db) {
    this.occurrences = occurrences;
    this.leaveOut = leaveOut;
    this.days = days;
    this.recipients = recipients;
    this.planHouseholds = planHouseholds;
    this.planKeptDays = planKeptDays;
    this.listeners = listeners;
    this.db = db;
  }

  void merge(List<Merged> merges) {
    // First, so that whatever is said of them from now on names the survivor.
    Repointing.repoint(db, "occurrence", merges);
    merges.forEach(merged -> merged.identities().forEach(this::one));
    List<UUID> absorbed = merges.stream().map(Merged::absorbed).toList();
    Set<UUID> households = recipients.forget(absorbed);
    recipients.chooseFor(households);
    planHouseholds.replan(households);
    merges.forEach(merged -> days.give(merged.absorbed(), merged.survivor()));
    Set<UUID> persons = new HashSet<>(days.forgetAll(absorbed));
    merges.forEach(merged -> persons.add(merged.survivor()));
    planKeptDays.replan(persons);
  }

  private void one(Identity one) {
    occurrences.hold(one);
    leaveOut.leaveOut(occurrences.lettersTooMany(one), ALREADY_GREETED);
    List<UUID> withdrawn = new ArrayList<>(occurrences.withdrawTakenUp(one));
    withdrawn.addAll(occurrences.withdrawPlanned(one));
    occurrences.rekey(one);
    if (!withdrawn.isEmpty()) {
      listeners.forEach(listener -> listener.withdrawn(withdrawn));
    }
  }
}
