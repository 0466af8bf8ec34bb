package lidao.reminder.followup;

import lidao.chassis.http.Refusal;
import org.springframework.http.HttpStatus;

/** An answer link that never was, or is no longer good. */
final class LinkGone extends Refusal {

  LinkGone() {
    super(
        HttpStatus.NOT_FOUND,
        "not-found",
        "This link is not valid, or no longer. Open it as it stands in our latest message, or call us.");
  }
}
