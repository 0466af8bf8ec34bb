package lidao.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import lidao.contract.CustomerReference;
import lidao.contract.customers.Channel;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.CustomerProfile.ContactPoint;
import lidao.contract.customers.CustomerProfile.CustomerCode;
import lidao.contract.customers.CustomerProfile.Identity;
import lidao.contract.customers.CustomerProfile.MergedInto;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergedTest {

  private static Copy copy;

  private final UUID a = UUID.randomUUID();
  private final UUID b = UUID.randomUUID();
  private final UUID c = UUID.randomUUID();

  @BeforeAll
  static void start() {
    copy = new Copy();
  }

  @BeforeEach
  void empty() {
    copy.jdbc.update("delete from profile");
    copy.jdbc.update("delete from merged_customer");
    copy.heard.clear();
    copy.merges.clear();
  }

  @Test
  void an_absorbed_id_leads_to_the_survivor_for_ever() {
    copy.arrive(profile(a, 1), profile(b, 1));
    copy.arrive(absorbed(a, 2, b));

    assertThat(copy.profiles.current(a)).isEqualTo(b);
    assertThat(copy.profiles.current(b)).isEqualTo(b);
    assertThat(copy.profiles.find(a)).contains(profile(b, 1));
    assertThat(copy.profiles.find(List.of(a, b))).containsOnlyKeys(a, b);
    assertThat(byId(a)).isEqualTo(new Match.Known(b));
  }

  @Test
  void a_repeat_of_an_older_profile_does_not_bring_the_absorbed_one_back() {
    copy.arrive(profile(b, 1), absorbed(a, 2, b));
    copy.arrive(profile(a, 1));
    copy.arrive(profile(a, 1), absorbed(a, 2, b));

    assertThat(copy.profiles.current(a)).isEqualTo(b);
    assertThat(copy.profiles.find(a)).contains(profile(b, 1));
    assertThat(copy.jdbc.queryForList("select customer_id from profile where customer_id = ?", a))
        .isEmpty();
    assertThat(copy.merges).hasSize(1);
  }

  @Test
  void a_chain_is_followed_to_its_end_in_whatever_order_its_links_arrive() {
    copy.arrive(profile(c, 1));
    copy.arrive(absorbed(a, 2, b));
    copy.arrive(absorbed(b, 2, c));
    assertThat(copy.profiles.current(a)).isEqualTo(c);

    empty();
    copy.arrive(profile(c, 1));
    copy.arrive(absorbed(b, 2, c));
    copy.arrive(absorbed(a, 2, b));
    assertThat(copy.profiles.current(a)).isEqualTo(c);
    assertThat(copy.merges).extracting(Merged::survivor).containsOnly(c);
    assertThat(copy.merges.get(1).person(a)).isEqualTo(c);
  }

  @Test
  void a_survivor_whose_profile_has_not_come_yet_is_known_all_the_same() {
    copy.arrive(absorbed(a, 2, b));

    assertThat(byId(a)).isEqualTo(new Match.Known(b));
    assertThat(copy.profiles.find(a)).isEmpty();
  }

  @Test
  void what_could_not_be_told_apart_is_looked_at_again_when_the_two_are_one() {
    copy.arrive(profile(a, 1), profile(b, 1));
    var claim = new CustomerReference(null, "G-1", null, null, null);
    assertThat(match(claim)).isEqualTo(new Match.Ambiguous(2));
    copy.heard.clear();

    copy.arrive(absorbed(a, 2, b));

    assertThat(match(claim)).isEqualTo(new Match.Known(b));
    assertThat(copy.heard).as("the survivor, as if changed").containsExactly(profile(b, 1));
  }

  @Test
  void a_merge_is_told_of_once_more_for_what_was_under_way() {
    copy.arrive(profile(b, 1), absorbed(a, 2, b));
    copy.merges.clear();

    copy.settle.run();
    assertThat(copy.merges).as("not before a minute has passed").isEmpty();
    copy.settle.settle(Duration.ZERO);
    copy.settle.settle(Duration.ZERO);

    assertThat(copy.merges)
        .containsExactly(new Merged(a, b, absorbed(a, 2, b).mergedInto().identities()));
  }

  @Test
  void with_the_survivor_erased_nothing_leads_there_any_more() {
    copy.arrive(profile(b, 1), absorbed(a, 2, b));
    copy.forget(b);

    assertThat(byId(a)).isEqualTo(new Match.Unknown());
  }

  private static Match byId(UUID id) {
    return match(CustomerReference.of(id));
  }

  private static Match match(CustomerReference reference) {
    return copy.transaction.execute(status -> copy.profiles.match("/till", reference));
  }

  private static CustomerProfile profile(UUID id, long version) {
    return profile(id, version, null);
  }

  private static CustomerProfile absorbed(UUID id, long version, UUID into) {
    return profile(id, version, new MergedInto(into, List.of(new Identity(id, into))));
  }

  private static CustomerProfile profile(UUID id, long version, MergedInto into) {
    boolean live = into == null;
    return new CustomerProfile(
        id,
        version,
        "王秀英",
        null,
        null,
        null,
        null,
        null,
        live ? List.of(new ContactPoint(Channel.SMS, "+8613800138000")) : List.of(),
        live ? List.of(new CustomerCode("/till", "G-1")) : List.of(),
        List.of(),
        null,
        null,
        false,
        null,
        false,
        into);
  }
}
