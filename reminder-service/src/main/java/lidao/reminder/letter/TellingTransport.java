package lidao.reminder.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * An SMTP connection that remembers how far a letter has come: before its end was sent the server
 * certainly has not taken it, after it only its answer tells; and what is said before a recipient
 * is named is said to us.
 */
final class TellingTransport extends SMTPTransport {

  /** What was said last. */
  enum Phase {
    /** Greeting, encryption, sign-in. */
    CONNECTION,
    /** MAIL FROM. */
    SENDER,
    /** RCPT TO. */
    RECIPIENT,
    /** DATA. */
    LETTER,
    /** The dot. */
    END
  }

  private Phase phase = Phase.CONNECTION;

  TellingTransport(Session session, boolean secure) {
    super(
        session,
        new URLName(secure ? "smtps" : "smtp", null, -1, null, null, null),
        secure ? "smtps" : "smtp",
        secure);
  }

  void newLetter() {
    phase = Phase.SENDER;
  }

  Phase phase() {
    return phase;
  }

  @Override
  protected void rcptTo() throws MessagingException {
    phase = Phase.RECIPIENT;
    super.rcptTo();
  }

  @Override
  protected OutputStream data() throws MessagingException {
    phase = Phase.LETTER;
    return super.data();
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    phase = Phase.END;
    super.finishData();
  }
}
