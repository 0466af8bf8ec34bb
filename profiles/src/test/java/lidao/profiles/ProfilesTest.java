package lidao.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lidao.contract.CustomerReference;
import lidao.contract.customers.Channel;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.CustomerProfile.ContactPoint;
import lidao.contract.customers.CustomerProfile.CustomerCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfilesTest {

  private static Copy copy;

  @BeforeAll
  static void start() {
    copy = new Copy();
  }

  @BeforeEach
  void empty() {
    copy.jdbc.update("delete from profile");
    copy.heard.clear();
    copy.gone.clear();
  }

  @Test
  void the_highest_version_wins_whatever_the_order_and_only_what_is_newer_is_told() {
    UUID wang = UUID.randomUUID();
    var first = profile(wang, 1, "王小明", "+8613800138000");
    var second = profile(wang, 2, "王晓明", "+8613800138001");
    var third = profile(wang, 3, "王晓鸣", "+8613800138001");

    copy.arrive(first, third, second);
    copy.arrive(second);
    copy.arrive(third, first);

    assertThat(copy.profiles.find(wang)).contains(third);
    assertThat(copy.heard).containsExactly(third);
    assertThat(match(phone("13800138001", null))).isEqualTo(new Match.Known(wang));
  }

  @Test
  void a_number_that_a_customer_gave_up_no_longer_leads_to_the_customer() {
    UUID wang = UUID.randomUUID();
    copy.arrive(profile(wang, 1, "王小明", "+8613800138000"));
    copy.arrive(profile(wang, 2, "王小明", "+8613800138001"));

    assertThat(match(phone("13800138000", null))).isEqualTo(new Match.Unknown());
    assertThat(match(phone("138 0013 8001", null))).isEqualTo(new Match.Known(wang));
  }

  @Test
  void a_customer_is_found_by_id_by_the_source_s_own_code_and_by_any_spelling_of_a_contact() {
    UUID anders = UUID.randomUUID();
    copy.arrive(
        new CustomerProfile(
            anders,
            1,
            "Maria Anders",
            "Alfreds Futterkiste",
            null,
            "de",
            "DE",
            null,
            List.of(
                new ContactPoint(Channel.EMAIL, "maria@alfreds.example"),
                new ContactPoint(Channel.PHONE, "+49300074321")),
            List.of(new CustomerCode("/till", "ALFKI"), new CustomerCode("/web", "77")),
            List.of(),
            null,
            null,
            false,
            null,
            false));
    var known = new Match.Known(anders);

    assertThat(match(CustomerReference.of(anders))).isEqualTo(known);
    assertThat(match(new CustomerReference(null, "ALFKI", null, null, null))).isEqualTo(known);
    assertThat(match(new CustomerReference(null, "77", null, null, null)))
        .as("a code means nothing without its source")
        .isEqualTo(new Match.Unknown());
    assertThat(match(new CustomerReference(null, null, null, " Maria@Alfreds.Example ", null)))
        .isEqualTo(known);
    assertThat(match(phone("+49 (30) 0074321", "Anders, Maria"))).isEqualTo(known);
    assertThat(match(phone("0049 30-007 4321", "Alfreds Futterkiste")))
        .as("00 is dialled in China too, and the organisation's name fits")
        .isEqualTo(known);
    assertThat(match(new CustomerReference(UUID.randomUUID(), "ALFKI", null, null, null)))
        .as("an id that is not known yet waits, whatever else is said")
        .isEqualTo(new Match.Unknown());
    assertThat(match(new CustomerReference(null, "NEW", "+49300074321", null, "M. Anders")))
        .as("a code nobody has yet does not hide the phone")
        .isEqualTo(known);
  }

  @Test
  void a_phone_counts_only_with_one_hit_and_a_fitting_name() {
    UUID husband = UUID.randomUUID();
    UUID wife = UUID.randomUUID();
    copy.arrive(profile(husband, 1, "王小明", "+8613800138000"));

    assertThat(match(phone("13800138000", "王先生"))).isEqualTo(new Match.Known(husband));
    assertThat(match(phone("13800138000", "王小红"))).isEqualTo(new Match.Incompatible(husband));

    copy.arrive(profile(wife, 1, "李芳", "+8613800138000", "fang@example.cn"));
    assertThat(match(phone("13800138000", "王先生"))).isEqualTo(new Match.Ambiguous(2));
    assertThat(match(new CustomerReference(null, null, "13800138000", "fang@example.cn", "李女士")))
        .as("the e-mail address tells the two apart")
        .isEqualTo(new Match.Known(wife));

    copy.arrive(profile(UUID.randomUUID(), 1, "Ann", "ann@example.cn"));
    assertThat(match(new CustomerReference(null, null, "13800138000", "ann@example.cn", null)))
        .as("phone and e-mail that disagree say nothing")
        .isEqualTo(new Match.Ambiguous(3));
  }

  @Test
  void many_claims_are_answered_in_their_order() {
    UUID one = UUID.randomUUID();
    UUID two = UUID.randomUUID();
    copy.arrive(profile(one, 1, "One", "+8613800138001"), profile(two, 1, "Two", "two@example.cn"));

    List<Match> matches =
        copy.transaction.execute(
            status ->
                copy.profiles.match(
                    List.of(
                        new Claim(
                            "/x", new CustomerReference(null, null, null, "TWO@example.cn", null)),
                        new Claim("/x", new CustomerReference(null, null, "no phone", null, null)),
                        new Claim("/x", CustomerReference.of(one)),
                        new Claim("/x", phone("13800138001", null)))));

    assertThat(matches)
        .containsExactly(
            new Match.Known(two), new Match.Unknown(), new Match.Known(one), new Match.Known(one));
  }

  @Test
  void a_tombstone_forgets_the_customer_and_every_key() {
    UUID wang = UUID.randomUUID();
    UUID stranger = UUID.randomUUID();
    copy.arrive(profile(wang, 1, "王小明", "+8613800138000"));

    copy.forget(wang, stranger);
    copy.forget(wang);

    assertThat(copy.profiles.find(wang)).isEmpty();
    assertThat(copy.gone).containsExactly(wang);
    assertThat(match(phone("13800138000", null))).isEqualTo(new Match.Unknown());
    assertThat(copy.jdbc.queryForObject("select count(*) from profile_key", Integer.class))
        .isZero();
  }

  @Test
  void a_listener_that_fails_takes_the_profile_back_with_it() {
    UUID wang = UUID.randomUUID();
    var failing =
        new ProfileArrivals(
            new ProfileTable(copy.jdbc, new lidao.messaging.codec.EventCodec()),
            new MergedTable(copy.jdbc),
            new LookupKeys("CN"),
            new ArrivalLock(copy.jdbc),
            List.of(
                newer -> {
                  throw new IllegalStateException("no");
                }));
    var event =
        new lidao.messaging.inbox.Received<>(
            profile(wang, 1, "王小明", "+8613800138000"),
            new lidao.messaging.codec.EventName("/s", "1"),
            "",
            "",
            java.time.Instant.EPOCH,
            null,
            UUID.randomUUID());

    assertThatThrownBy(
            () -> copy.transaction.executeWithoutResult(s -> failing.apply(List.of(event))))
        .hasMessage("no");
    assertThat(copy.profiles.find(wang)).isEmpty();
  }

  @Test
  void a_profile_waits_for_whoever_has_just_not_found_it() throws Exception {
    UUID wang = UUID.randomUUID();
    var looked = new CountDownLatch(1);
    var stored = new CountDownLatch(1);
    var report =
        CompletableFuture.runAsync(
            () ->
                copy.transaction.executeWithoutResult(
                    status -> {
                      assertThat(copy.profiles.match("/x", CustomerReference.of(wang)))
                          .isEqualTo(new Match.Unknown());
                      looked.countDown();
                      await(stored);
                    }));
    await(looked);
    var arrival =
        CompletableFuture.runAsync(() -> copy.arrive(profile(wang, 1, "王小明", "+8613800138000")));

    assertThatThrownBy(() -> arrival.get(300, TimeUnit.MILLISECONDS))
        .as("held up")
        .isInstanceOf(TimeoutException.class);
    stored.countDown();
    report.get(90, TimeUnit.SECONDS);
    arrival.get(90, TimeUnit.SECONDS);
    assertThat(copy.profiles.find(wang)).isPresent();
  }

  @Test
  void a_claim_and_the_profile_it_waits_for_have_a_key_in_common() {
    var wang = profile(UUID.randomUUID(), 1, "王小明", "+8613800138000", "w@example.cn");
    var keys = copy.profiles.keys(wang);

    assertThat(keys)
        .containsAll(copy.profiles.keys(new Claim("/x", CustomerReference.of(wang.customerId()))))
        .containsAll(copy.profiles.keys(new Claim("/x", phone("138-0013-8000", "谁"))));
    assertThat(
            copy.profiles.keys(new Claim("/x", new CustomerReference(null, null, null, null, "王"))))
        .as("by a name alone nobody is found")
        .isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(90, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Match match(CustomerReference reference) {
    return copy.transaction.execute(status -> copy.profiles.match("/till", reference));
  }

  private static CustomerReference phone(String phone, @Nullable String name) {
    return new CustomerReference(null, null, phone, null, name);
  }

  private static CustomerProfile profile(UUID id, long version, String name, String... contacts) {
    var points =
        Arrays.stream(contacts)
            .map(c -> new ContactPoint(c.contains("@") ? Channel.EMAIL : Channel.PHONE, c))
            .toList();
    return new CustomerProfile(
        id,
        version,
        name,
        null,
        null,
        "zh-CN",
        "CN",
        "Asia/Shanghai",
        points,
        List.of(),
        List.of(),
        null,
        null,
        false,
        null,
        false);
  }
}
