package lidao.customer.master;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import lidao.contract.customers.CustomerCreated;
import lidao.contract.customers.CustomerProfile;
import lidao.contract.customers.CustomerUpdated;
import lidao.contract.customers.OccasionRegistered;
import lidao.messaging.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the other services what became of a customer; says nothing when their picture is the same.
 */
@Component
class PublishChanges {

  private record Part(String name, Function<CustomerProfile, @Nullable Object> value) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("name", CustomerProfile::name),
          new Part("organisation", CustomerProfile::organisation),
          new Part("salutation", CustomerProfile::salutation),
          new Part("language", CustomerProfile::language),
          new Part("country", CustomerProfile::country),
          new Part("timeZone", CustomerProfile::timeZone),
          new Part("contactPoints", CustomerProfile::contactPoints),
          new Part("codes", CustomerProfile::codes),
          new Part("consents", CustomerProfile::consents),
          new Part("household", CustomerProfile::household),
          new Part("tier", CustomerProfile::tier),
          new Part("deceased", CustomerProfile::deceased),
          new Part("bereavedOn", CustomerProfile::bereavedOn),
          new Part("official", CustomerProfile::official));

  private final Outbox outbox;

  PublishChanges(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(KeepCustomers.Change change) {
    Customer before = change.before();
    Customer after = change.after();
    CustomerProfile profile = PublishedProfile.of(after);
    if (before == null) {
      outbox.append(
          new CustomerCreated(after.id(), after.displayName(), after.origin(), after.source()));
    } else {
      List<String> changed = changed(PublishedProfile.of(before), profile);
      if (changed.isEmpty()) {
        return;
      }
      outbox.append(new CustomerUpdated(after.id(), after.version(), changed));
    }
    newDays(before, after)
        .forEach(
            day ->
                outbox.append(
                    new OccasionRegistered(after.id(), day.id(), day.relation(), day.birthday())));
    outbox.append(profile);
  }

  private static List<String> changed(CustomerProfile before, CustomerProfile after) {
    return PARTS.stream()
        .filter(part -> !Objects.equals(part.value().apply(before), part.value().apply(after)))
        .map(Part::name)
        .toList();
  }

  private static List<Honouree> newDays(@Nullable Customer before, Customer after) {
    List<Honouree> days = new ArrayList<>(after.honourees());
    if (before != null) {
      for (Honouree old : before.honourees()) {
        days.removeIf(day -> day.id().equals(old.id()) && day.birthday().equals(old.birthday()));
      }
    }
    return days;
  }
}
