package lidao.profiles;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import lidao.contract.CustomerReference;
import lidao.contract.customers.CustomerProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The customers as this service knows them from {@code care.profiles.v1}. */
public class Profiles {

  private final ProfileTable table;
  private final MatchQuery query;
  private final LookupKeys keys;
  private final ArrivalLock lock;
  private final JdbcTemplate jdbc;

  Profiles(ProfileTable table, LookupKeys keys, ArrivalLock lock, JdbcTemplate jdbc) {
    this.table = table;
    this.query = new MatchQuery(jdbc, keys);
    this.keys = keys;
    this.lock = lock;
    this.jdbc = jdbc;
  }

  /** Under which id a customer is kept now: the survivor's, where the record was absorbed. */
  public UUID current(UUID customerId) {
    return jdbc.queryForObject(
        "select coalesce((select survivor_id from merged_customer where absorbed_id = ?), ?)",
        UUID.class,
        customerId,
        customerId);
  }

  /** The profile of a customer, once it has arrived; of an absorbed one, the survivor's. */
  public Optional<CustomerProfile> find(UUID customerId) {
    return Optional.ofNullable(table.find(List.of(customerId)).get(customerId));
  }

  /**
   * The profiles of those customers that have one here, by the ids asked for; of an absorbed one
   * the survivor's. One statement.
   */
  public Map<UUID, CustomerProfile> find(Collection<UUID> customerIds) {
    return table.find(customerIds);
  }

  /** Whom the publisher of an event from this source means. */
  public Match match(String source, CustomerReference reference) {
    return match(List.of(new Claim(source, reference))).get(0);
  }

  /**
   * Whom each claim means, in their order: one statement however many they are, and two more where
   * some are not known. To be called in the transaction that stores what has to wait: a profile
   * that arrives meanwhile waits for that transaction, so that its listener sees what waits.
   */
  public List<Match> match(List<Claim> claims) {
    Match[] matches = new Match[claims.size()];
    Arrays.fill(matches, new Match.Unknown());
    look(claims, IntStream.range(0, matches.length).boxed().toList(), matches);
    List<Integer> open =
        IntStream.range(0, matches.length)
            .filter(place -> !(matches[place] instanceof Match.Known))
            .boxed()
            .toList();
    if (!open.isEmpty()) {
      lock.keepArrivalsOut();
      look(claims, open, matches);
    }
    return List.of(matches);
  }

  /**
   * The texts by which a claim that is not known may be found later: to be stored with what waits,
   * and looked for with {@link #keys(CustomerProfile)}. Empty where only a person can tell.
   */
  public List<String> keys(Claim claim) {
    return keys.of(claim);
  }

  /** The texts by which claims may name this customer. */
  public List<String> keys(CustomerProfile profile) {
    return keys.of(profile);
  }

  private void look(List<Claim> claims, List<Integer> places, Match[] matches) {
    @Nullable Hits[] hits = query.hits(claims, places);
    for (int place : places) {
      Hits found = hits[place];
      if (found != null) {
        matches[place] = found.verdict(claims.get(place).reference().name());
      }
    }
  }
}
