package lidao.reminder.occasion;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import lidao.contract.customers.CustomerProfile;
import lidao.reminder.house.ChannelSettings;
import lidao.reminder.house.Columns;
import lidao.reminder.house.House;
import lidao.reminder.house.TimeZones;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is greeted, and for which household. */
@Component
class Recipients {

  private final JdbcClient db;
  private final TimeZones zones;
  private final House house;
  private final ChannelSettings channels;

  Recipients(JdbcClient db, TimeZones zones, House house, ChannelSettings channels) {
    this.db = db;
    this.zones = zones;
    this.house = house;
    this.channels = channels;
  }

  /** Stores the customers and tells the households that they are in, or were in before. */
  Set<UUID> store(List<CustomerProfile> profiles) {
    Set<UUID> households = householdsOf(ids(profiles));
    profiles.forEach(profile -> households.add(householdOf(profile)));
    db.sql(
            """
            insert into recipient (customer_id, household_id, time_zone, reachable, deceased, tier, country)
            select * from unnest(:ids::uuid[], :households::uuid[], :zones::text[], :reachable::boolean[],
              :deceased::boolean[], :tiers::text[], :countries::text[])
            on conflict (customer_id) do update set household_id = excluded.household_id,
              time_zone = excluded.time_zone, reachable = excluded.reachable, deceased = excluded.deceased,
              tier = excluded.tier, country = excluded.country
            """)
        .param("ids", column(profiles, CustomerProfile::customerId))
        .param("households", column(profiles, Recipients::householdOf))
        .param("zones", column(profiles, zones::of))
        .param("reachable", column(profiles, this::isReachable))
        .param("deceased", column(profiles, CustomerProfile::deceased))
        .param("tiers", column(profiles, CustomerProfile::tier))
        .param("countries", column(profiles, this::country))
        .update();
    return households;
  }

  /** Forgets the customers and tells the households that they were in. */
  Set<UUID> forget(Collection<UUID> customers) {
    Set<UUID> households = householdsOf(customers);
    db.sql("delete from recipient where customer_id = any(:ids::uuid[])")
        .param("ids", Columns.of(customers, id -> id))
        .update();
    return households;
  }

  /**
   * Chooses anew who is greeted for these households: somebody alive, rather one whom a carrier of
   * ours can reach.
   */
  void chooseFor(Collection<UUID> households) {
    String[] ids = Columns.of(households, id -> id);
    db.sql(
            """
            delete from household h where household_id = any(:ids::uuid[]) and not exists
              (select from recipient r where r.household_id = h.household_id and not r.deceased)
            """)
        .param("ids", ids)
        .update();
    db.sql(
            """
            insert into household (household_id, customer_id, time_zone, tier, country)
            select distinct on (household_id) household_id, customer_id, time_zone, tier, country from recipient
            where household_id = any(:ids::uuid[]) and not deceased
            order by household_id, not reachable, customer_id
            on conflict (household_id) do update
              set customer_id = excluded.customer_id, time_zone = excluded.time_zone, tier = excluded.tier,
                country = excluded.country
            """)
        .param("ids", ids)
        .update();
  }

  private Set<UUID> householdsOf(Collection<UUID> customers) {
    return new HashSet<>(
        db.sql("select distinct household_id from recipient where customer_id = any(:ids::uuid[])")
            .param("ids", Columns.of(customers, id -> id))
            .query(UUID.class)
            .list());
  }

  private static UUID householdOf(CustomerProfile profile) {
    CustomerProfile.Household household = profile.household();
    return household == null ? profile.customerId() : household.householdId();
  }

  private String country(CustomerProfile profile) {
    String country = profile.country();
    return (country == null ? house.country() : country).toUpperCase(Locale.ROOT);
  }

  private boolean isReachable(CustomerProfile profile) {
    return profile.contactPoints().stream().anyMatch(p -> channels.carries(p.channel()));
  }

  private static List<UUID> ids(List<CustomerProfile> profiles) {
    return profiles.stream().map(CustomerProfile::customerId).toList();
  }

  private static @Nullable String[] column(
      List<CustomerProfile> profiles, Function<CustomerProfile, @Nullable Object> value) {
    return Columns.of(profiles, value);
  }
}
