package lidao.reminder.letter;

import lidao.chassis.http.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What staff decide about a letter that nobody knows of, as they write it.
 *
 * @param verdict {@code sent}, it has arrived, or {@code resend}
 */
public record VerdictBody(@Nullable String verdict) {

  public VerdictBody {
    if (!"sent".equals(verdict) && !"resend".equals(verdict)) {
      throw InvalidInput.field("verdict", "must be sent (it has arrived) or resend");
    }
  }

  DecideUnknown.Verdict read() {
    return "sent".equals(verdict) ? DecideUnknown.Verdict.SENT : DecideUnknown.Verdict.RESEND;
  }
}
