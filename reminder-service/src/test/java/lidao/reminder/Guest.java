package lidao.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lidao.contract.StatedDate;
import lidao.contract.customers.Channel;
import lidao.contract.customers.Consent;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.CustomerProfile.ContactPoint;
import lidao.contract.customers.CustomerProfile.Honouree;
import lidao.contract.customers.CustomerProfile.Household;
import lidao.contract.customers.Purpose;
import lidao.contract.customers.Relation;
import lidao.contract.customers.Tier;
import org.jspecify.annotations.Nullable;

/** A customer in the making. */
public final class Guest {

  public final UUID id = UUID.randomUUID();
  public final String email = "guest-" + id + "@example.org";
  private UUID household = UUID.randomUUID();
  private final List<Honouree> honourees = new ArrayList<>();
  private final List<ContactPoint> others = new ArrayList<>();
  private final List<Consent> consents = new ArrayList<>();
  private long version;
  private String zone = "Asia/Shanghai";
  private String language = "zh-CN";
  private boolean reachable = true;
  private boolean deceased;
  private boolean official;
  private @Nullable Tier tier;
  private @Nullable LocalDate bereavedOn;
  private String country = "CN";

  public Guest in(String timeZone) {
    zone = timeZone;
    return this;
  }

  public Guest reads(String tag) {
    language = tag;
    return this;
  }

  public Guest of(UUID householdId) {
    household = householdId;
    return this;
  }

  public Guest born(StatedDate date) {
    honourees.removeIf(h -> h.relation() == Relation.SELF);
    honourees.add(new Honouree(id, id, "王小明", Relation.SELF, date, false));
    return this;
  }

  public Guest marriedTo(String name, StatedDate date, @Nullable UUID customer) {
    honourees.add(new Honouree(UUID.randomUUID(), customer, name, Relation.SPOUSE, date, false));
    return this;
  }

  public Guest refuses(Purpose purpose) {
    consents.add(new Consent(Channel.EMAIL, purpose, false, null));
    return this;
  }

  public Guest consentsSince(Instant since) {
    consents.add(new Consent(Channel.EMAIL, Purpose.GREETING, true, since));
    return this;
  }

  public Guest prefersSms() {
    others.add(new ContactPoint(Channel.SMS, "+8613800000000"));
    return this;
  }

  public Guest refusesSms() {
    consents.add(new Consent(Channel.SMS, Purpose.GREETING, false, null));
    return this;
  }

  public Guest byPost() {
    others.add(new ContactPoint(Channel.POST, "Shanghai"));
    return this;
  }

  private List<ContactPoint> contactPoints() {
    List<ContactPoint> all = new ArrayList<>(others);
    if (reachable) {
      all.add(new ContactPoint(Channel.EMAIL, email));
    }
    return all;
  }

  public Guest tierA() {
    tier = Tier.A;
    return this;
  }

  public Guest official() {
    official = true;
    return this;
  }

  public Guest withoutEmail() {
    reachable = false;
    return this;
  }

  public Guest died() {
    deceased = true;
    return this;
  }

  public Guest of(Tier rank) {
    tier = rank;
    return this;
  }

  public Guest livesIn(String code) {
    country = code;
    return this;
  }

  public Guest servesTheState() {
    official = true;
    return this;
  }

  public Guest mourns(LocalDate since) {
    bereavedOn = since;
    return this;
  }

  /** The profile as it stands, a version higher each time. */
  public CustomerProfile profile() {
    return new CustomerProfile(
        id,
        ++version,
        "王小明",
        null,
        "王先生",
        language,
        country,
        zone,
        contactPoints(),
        List.of(),
        List.copyOf(consents),
        new Household(household, null, List.copyOf(honourees)),
        tier,
        deceased,
        bereavedOn,
        official);
  }
}
