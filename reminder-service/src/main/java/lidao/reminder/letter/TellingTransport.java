package lidao.reminder.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * An SMTP connection that remembers whether the end of a letter was sent: before that the server
 * certainly has not taken it, after it only its answer tells.
 */
final class TellingTransport extends SMTPTransport {

  private boolean letterEnded;

  TellingTransport(Session session, boolean secure) {
    super(
        session,
        new URLName(secure ? "smtps" : "smtp", null, -1, null, null, null),
        secure ? "smtps" : "smtp",
        secure);
  }

  void newLetter() {
    letterEnded = false;
  }

  boolean letterEnded() {
    return letterEnded;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    letterEnded = true;
    super.finishData();
  }
}
