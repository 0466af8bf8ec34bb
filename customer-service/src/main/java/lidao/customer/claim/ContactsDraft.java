package lidao.customer.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lidao.chassis.http.Faults;
import lidao.chassis.http.Sentence;
import org.jspecify.annotations.Nullable;

/** The e-mail addresses and phone numbers of a claim in the making, each once. */
final class ContactsDraft {

  private final Faults faults;
  private final Map<String, Contact> contacts = new LinkedHashMap<>();

  ContactsDraft(Faults faults) {
    this.faults = faults;
  }

  void email(String path, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      EmailAddress.read(value)
          .ifPresentOrElse(
              this::add,
              () ->
                  faults.add(path, "is not an e-mail address; give one such as wang@example.com"));
    }
  }

  void phone(String path, @Nullable String value, String region) {
    if (value != null && !value.isBlank() && !tryPhone(value, region)) {
      faults.add(
          path,
          Sentence.of(
              "is not a phone number of {0}; give it with its country code, such as +86 138 0013 8000",
              region));
    }
  }

  /** False, and nothing noted, where it is none. */
  boolean tryPhone(String value, String region) {
    var phone = PhoneNumber.read(value, region);
    phone.ifPresent(this::add);
    return phone.isPresent();
  }

  private void add(Contact contact) {
    contacts.putIfAbsent(contact.value(), contact);
  }

  boolean any() {
    return !contacts.isEmpty();
  }

  List<Contact> all() {
    return List.copyOf(contacts.values());
  }
}
