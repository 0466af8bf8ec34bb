package lidao.profiles;

import lidao.chassis.db.ModuleMigration;
import lidao.messaging.codec.EventCodec;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a service its copy of the profiles. */
@AutoConfiguration
class ProfilesAutoConfiguration {

  @Bean
  ModuleMigration profilesMigration() {
    return new ModuleMigration("profiles");
  }

  @Bean
  LookupKeys profileLookupKeys(@Value("${lidao.house.country:CN}") String houseCountry) {
    return new LookupKeys(houseCountry);
  }

  @Bean
  Profiles customerProfiles(JdbcTemplate jdbc, EventCodec codec, LookupKeys keys) {
    return new Profiles(new ProfileTable(jdbc, codec), keys, new ArrivalLock(jdbc), jdbc);
  }

  @Bean
  ProfileArrivals profileArrivals(
      JdbcTemplate jdbc,
      EventCodec codec,
      LookupKeys keys,
      ObjectProvider<ProfileListener> listeners) {
    return new ProfileArrivals(
        new ProfileTable(jdbc, codec),
        new MergedTable(jdbc),
        keys,
        new ArrivalLock(jdbc),
        listeners.orderedStream().toList());
  }

  @Bean
  SettleMerges settleMerges(
      JdbcTemplate jdbc, ProfileArrivals arrivals, TransactionTemplate transaction) {
    return new SettleMerges(new MergedTable(jdbc), arrivals, transaction);
  }
}
