package lidao.reminder.occasion;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import lidao.contract.customers.CustomerProfile;
import lidao.profiles.ProfileListener;
import lidao.reminder.house.Columns;
import lidao.reminder.house.TimeZones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Follows the profiles: moves, adds and withdraws what is not yet due. Arrivals are one after the
 * other in the whole house, so two files that name the same person cannot plan past each other.
 */
@Component
class PlanOccasions implements ProfileListener {

  private final Recipients recipients;
  private final KeptBirthdays birthdays;
  private final PlanFestivals planFestivals;
  private final PlanBirthdays planBirthdays;
  private final TimeZones zones;
  private final JdbcClient db;

  PlanOccasions(
      Recipients recipients,
      KeptBirthdays birthdays,
      PlanFestivals planFestivals,
      PlanBirthdays planBirthdays,
      TimeZones zones,
      JdbcClient db) {
    this.recipients = recipients;
    this.birthdays = birthdays;
    this.planFestivals = planFestivals;
    this.planBirthdays = planBirthdays;
    this.zones = zones;
    this.db = db;
  }

  @Override
  public void changed(List<CustomerProfile> newer) {
    Set<UUID> households = recipients.store(newer);
    recipients.chooseFor(households);
    planFestivals.replan(households);
    List<KeptBirthday> kept =
        newer.stream().flatMap(p -> TwoBirthdays.of(p, zones.of(p)).stream()).toList();
    planBirthdays.replan(
        birthdays.replace(newer.stream().map(CustomerProfile::customerId).toList(), kept));
  }

  @Override
  public void gone(List<UUID> customerIds) {
    Set<UUID> households = recipients.forget(customerIds);
    recipients.chooseFor(households);
    planFestivals.replan(households);
    planBirthdays.replan(birthdays.replace(customerIds, List.of()));
    String[] ids = Columns.of(customerIds, id -> id);
    db.sql("delete from occurrence where customer_id = any(:ids::uuid[]) and state = 'PLANNED'")
        .param("ids", ids)
        .update();
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
