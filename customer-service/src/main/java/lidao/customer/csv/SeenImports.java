package lidao.customer.csv;

import java.util.UUID;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Page;
import lidao.chassis.security.Caller;
import lidao.chassis.security.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The imports that a caller may know of: staff all, another system its own. Other systems' files
 * are none of a system's business, nor that there are any.
 */
@Component
class SeenImports {

  private final Imports imports;

  SeenImports(Imports imports) {
    this.imports = imports;
  }

  /** One of them; {@link NotFound} if there is none, or it is another system's. */
  ImportView find(UUID id, Caller caller) {
    return imports.find(id, sender(caller)).orElseThrow(() -> new NotFound("import", id));
  }

  Page<ImportView> page(Caller caller, @Nullable String cursor, @Nullable Integer limit) {
    return imports.page(sender(caller), cursor, limit);
  }

  private static @Nullable String sender(Caller caller) {
    return caller.is(Roles.STAFF) ? null : caller.client();
  }
}
