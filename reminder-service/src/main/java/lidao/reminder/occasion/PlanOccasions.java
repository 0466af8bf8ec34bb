package lidao.reminder.occasion;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import lidao.contract.customers.CustomerProfile;
import lidao.profiles.Merged;
import lidao.profiles.ProfileListener;
import lidao.reminder.house.Columns;
import lidao.reminder.house.TimeZones;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Follows the profiles: moves, adds and withdraws what is not yet due. Arrivals are one after the
 * other in the whole house, so two files that name the same person cannot plan past each other.
 */
@Component
class PlanOccasions implements ProfileListener {

  private final Recipients recipients;
  private final KeptDays days;
  private final PlanHouseholds planHouseholds;
  private final PlanKeptDays planKeptDays;
  private final MergeOccasions mergeOccasions;
  private final TimeZones zones;
  private final ObjectProvider<Withdrawn> listeners;
  private final JdbcClient db;

  PlanOccasions(
      Recipients recipients,
      KeptDays days,
      PlanHouseholds planHouseholds,
      PlanKeptDays planKeptDays,
      MergeOccasions mergeOccasions,
      TimeZones zones,
      ObjectProvider<Withdrawn> listeners,
      JdbcClient db) {
    this.recipients = recipients;
    this.days = days;
    this.planHouseholds = planHouseholds;
    this.planKeptDays = planKeptDays;
    this.mergeOccasions = mergeOccasions;
    this.zones = zones;
    this.listeners = listeners;
    this.db = db;
  }

  @Override
  public void changed(List<CustomerProfile> newer) {
    Set<UUID> households = recipients.store(newer);
    recipients.chooseFor(households);
    planHouseholds.replan(households);
    List<KeptDay> kept =
        newer.stream().flatMap(p -> TwoBirthdays.of(p, zones.of(p)).stream()).toList();
    Set<UUID> persons =
        days.replace(newer.stream().map(CustomerProfile::customerId).toList(), kept);
    persons.addAll(days.follow(newer, zones::of));
    planKeptDays.replan(persons);
  }

  @Override
  public void merged(List<Merged> merges) {
    mergeOccasions.merge(merges);
  }

  @Override
  public void gone(List<UUID> customerIds) {
    Set<UUID> households = recipients.forget(customerIds);
    recipients.chooseFor(households);
    planHouseholds.replan(households);
    planKeptDays.replan(days.forgetAll(customerIds));
    String[] ids = Columns.of(customerIds, id -> id);
    List<UUID> planned =
        db.sql(
                "delete from occurrence where customer_id = any(:ids::uuid[]) and state = 'PLANNED'"
                    + " returning id")
            .param("ids", ids)
            .query(UUID.class)
            .list();
    listeners.forEach(listener -> listener.withdrawn(planned));
    // That something was sent stays known; to whom, about whom and in which words does not.
    db.sql(
            """
            update occurrence set honouree = null, said_year = null, said_month = null, said_day = null,
              said_leap = null where customer_id = any(:ids::uuid[]) or person_id = any(:ids::uuid[])
            """)
        .param("ids", ids)
        .update();
  }
}
