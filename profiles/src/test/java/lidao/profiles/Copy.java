package lidao.profiles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lidao.contract.customers.CustomerProfile;
import lidao.fixture.Servers;
import lidao.messaging.codec.EventCodec;
import lidao.messaging.codec.EventName;
import lidao.messaging.inbox.Received;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A service's copy of the profiles in a database of its own, fed by hand. */
final class Copy implements ProfileListener {

  final TransactionTemplate transaction;
  final JdbcTemplate jdbc;
  final Profiles profiles;
  final ProfileArrivals arrivals;
  final SettleMerges settle;
  final List<CustomerProfile> heard = new ArrayList<>();
  final List<UUID> gone = new ArrayList<>();
  final List<Merged> merges = new ArrayList<>();

  Copy() {
    var database = Servers.database("profiles");
    var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
    Flyway.configure().dataSource(source).locations("classpath:db/profiles").load().migrate();
    jdbc = new JdbcTemplate(source);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    var table = new ProfileTable(jdbc, new EventCodec());
    var keys = new LookupKeys("CN");
    var lock = new ArrivalLock(jdbc);
    profiles = new Profiles(table, keys, lock, jdbc);
    var merged = new MergedTable(jdbc);
    arrivals = new ProfileArrivals(table, merged, keys, lock, List.of(this));
    settle = new SettleMerges(merged, arrivals, transaction);
  }

  void arrive(CustomerProfile... arriving) {
    var events = Arrays.stream(arriving).map(Copy::received).toList();
    transaction.executeWithoutResult(status -> arrivals.apply(events));
  }

  void forget(UUID... ids) {
    var keys = Arrays.stream(ids).map(UUID::toString).toList();
    transaction.executeWithoutResult(status -> arrivals.forget(keys));
  }

  @Override
  public void changed(List<CustomerProfile> newer) {
    heard.addAll(newer);
  }

  @Override
  public void merged(List<Merged> told) {
    merges.addAll(told);
  }

  @Override
  public void gone(List<UUID> customerIds) {
    gone.addAll(customerIds);
  }

  private static Received<CustomerProfile> received(CustomerProfile profile) {
    var name = new EventName("/customer-service", UUID.randomUUID().toString());
    return new Received<>(
        profile, name, profile.key(), profile.key(), Instant.EPOCH, null, UUID.randomUUID());
  }
}
