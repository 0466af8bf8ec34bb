package lidao.profiles;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.CustomerProfile.Identity;
import lidao.contract.customers.CustomerProfile.MergedInto;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whose records became parts of others'. Arrivals are one after the other, so a chain is followed
 * to its end when its links arrive, in whatever order they do.
 */
final class MergedTable {

  private static final String COLUMNS = "absorbed_id, survivor_id, was, is_now";

  private static final String UPSERT =
      "insert into merged_customer (%s) values (?, ?, ?::uuid[], ?::uuid[])".formatted(COLUMNS)
          + " on conflict (absorbed_id) do update set survivor_id = excluded.survivor_id,"
          + " was = excluded.was, is_now = excluded.is_now";

  private final JdbcTemplate jdbc;

  MergedTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes that these are parts of others, and tells of those that were not known to be. */
  List<Merged> note(Collection<CustomerProfile> absorbed) {
    List<Merged> news = new ArrayList<>();
    for (CustomerProfile profile : absorbed) {
      MergedInto into = profile.mergedInto();
      if (into != null && of(profile.customerId()).isEmpty()) {
        Merged told = new Merged(profile.customerId(), into.customerId(), into.identities());
        Merged merged = of(told.survivor()).stream().findFirst().map(told::then).orElse(told);
        find("where survivor_id = ?", merged.absorbed()).forEach(e -> keep(e.then(merged)));
        keep(merged);
        jdbc.update("delete from profile where customer_id = ?", merged.absorbed());
        news.add(merged);
      }
    }
    return news;
  }

  /** Those noted so long ago that whatever was under way then has ended; each once. */
  List<Merged> settle(Duration ago) {
    return jdbc.query(
        """
        update merged_customer set settled = true
        where not settled and noted_at < now() - make_interval(secs => ?) returning
        """
            + COLUMNS,
        MergedTable::read,
        ago.toSeconds());
  }

  /** Forgets what led to these, and that they were parts of others. */
  void forget(Object customerIds) {
    jdbc.update(
        "delete from merged_customer where absorbed_id = any(?::uuid[]) or survivor_id ="
            + " any(?::uuid[])",
        customerIds,
        customerIds);
  }

  private List<Merged> of(UUID absorbed) {
    return find("where absorbed_id = ?", absorbed);
  }

  private List<Merged> find(String which, UUID id) {
    return jdbc.query(
        "select " + COLUMNS + " from merged_customer " + which, MergedTable::read, id);
  }

  private void keep(Merged merged) {
    jdbc.update(
        UPSERT,
        merged.absorbed(),
        merged.survivor(),
        merged.identities().stream().map(each -> each.was().toString()).toArray(String[]::new),
        merged.identities().stream().map(each -> each.is().toString()).toArray(String[]::new));
  }

  private static Merged read(ResultSet row, int number) throws SQLException {
    UUID[] was = ids(row.getArray("was"));
    UUID[] now = ids(row.getArray("is_now"));
    List<Identity> identities = new ArrayList<>();
    for (int i = 0; i < was.length; i++) {
      identities.add(new Identity(was[i], now[i]));
    }
    return new Merged(
        row.getObject("absorbed_id", UUID.class),
        row.getObject("survivor_id", UUID.class),
        identities);
  }

  private static UUID[] ids(Array array) throws SQLException {
    return (UUID[]) array.getArray();
  }
}
