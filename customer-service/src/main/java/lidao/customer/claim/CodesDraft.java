package lidao.customer.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lidao.chassis.http.Faults;
import lidao.chassis.http.Sentence;
import lidao.contract.customers.CustomerProfile.CustomerCode;
import org.jspecify.annotations.Nullable;

/** What other systems call the customer of a claim in the making, each once. */
final class CodesDraft {

  private static final int LONGEST = 200;

  private final Faults faults;
  private final Set<CustomerCode> codes = new LinkedHashSet<>();

  CodesDraft(Faults faults) {
    this.faults = faults;
  }

  void add(String path, @Nullable String source, @Nullable String code) {
    CustomerCode read =
        new CustomerCode(
            Objects.requireNonNullElse(source, "").strip(),
            Objects.requireNonNullElse(code, "").strip());
    check(path + ".source", read.source());
    check(path + ".code", read.code());
    codes.add(read);
  }

  private void check(String path, String part) {
    faults.requireText(part, path);
    faults.require(
        part.length() <= LONGEST, path, Sentence.of("has more than {0} characters", LONGEST));
    faults.require(TextCheck.storable(part), path, TextCheck.CONTROL);
  }

  boolean any() {
    return !codes.isEmpty();
  }

  List<CustomerCode> all() {
    return List.copyOf(codes);
  }
}
