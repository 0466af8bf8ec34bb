package lidao.console.staff;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody who works here reads mail.
 *
 * @param address null where they have told none
 */
public record Mailbox(String staffId, @Nullable String address, Locale language, boolean onDuty) {}
