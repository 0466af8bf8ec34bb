package lidao.reminder.letter;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import lidao.chassis.outside.Delivery;
import lidao.reminder.house.House;
import lidao.reminder.house.ReminderSettings;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Brings letters to the mail server. */
@Component
class Postman {

  static {
    // For each header that it encodes Jakarta Mail looks through all jars for its own streams,
    // unless told.
    System.getProperties()
        .putIfAbsent(StreamProvider.class.getName(), MailStreamProvider.class.getName());
  }

  private final JavaMailSenderImpl mail;
  private final ReminderSettings settings;
  private final House house;
  private final Clock clock;

  Postman(JavaMailSenderImpl mail, ReminderSettings settings, House house, Clock clock) {
    this.mail = mail;
    this.settings = settings;
    this.house = house;
    this.clock = clock;
    try {
      new InternetAddress(settings.from(), true);
    } catch (AddressException e) {
      throw new IllegalStateException(
          "lidao.reminder.from: %s is not an e-mail address; write one such as care@example.org"
              .formatted(settings.from()),
          e);
    }
  }

  /** The same for every attempt of a letter, so that a mailbox can tell a second copy. */
  String messageId(Letter letter) {
    String from = settings.from();
    return "<" + letter.id() + "@" + from.substring(from.indexOf('@') + 1) + ">";
  }

  /** A connection of one thread, opened with the first letter. */
  Bag bag() {
    return new Bag();
  }

  final class Bag implements Carrier {

    private @Nullable TellingTransport transport;

    @Override
    public Delivery hand(Envelope envelope) {
      MimeMessage message;
      try {
        message = message(envelope);
      } catch (MessagingException | IOException e) {
        return new Delivery.Refused(true, "not an address that mail can be sent to");
      }
      TellingTransport connection = transport;
      try {
        if (connection == null || !connection.isConnected()) {
          connection = new TellingTransport(mail.getSession(), "smtps".equals(mail.getProtocol()));
          transport = connection;
          connect(connection);
        }
        connection.newLetter();
        connection.sendMessage(message, message.getAllRecipients());
        return new Delivery.Accepted();
      } catch (MessagingException | RuntimeException e) {
        int lastCode = connection == null ? 0 : connection.getLastReturnCode();
        close();
        return connection == null
            ? new Delivery.Unreachable("no connection")
            : Replies.read(e, connection.phase(), lastCode);
      }
    }

    // A connection that is being given up may say what it likes.
    @Override
    public void close() {
      TellingTransport open = transport;
      transport = null;
      if (open != null) {
        try {
          open.close();
        } catch (MessagingException e) {
          // It is gone either way.
        }
      }
    }
  }

  // Given an empty name, the transport would sign in as whoever runs this.
  private void connect(TellingTransport connection) throws MessagingException {
    String user = mail.getUsername();
    if (user == null || user.isBlank()) {
      connection.connect(mail.getHost(), mail.getPort(), null, null);
    } else {
      connection.connect(mail.getHost(), mail.getPort(), user, mail.getPassword());
    }
  }

  private MimeMessage message(Envelope envelope) throws MessagingException, IOException {
    Wording wording = envelope.wording();
    MimeMessage message =
        new MimeMessage(mail.getSession()) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", envelope.messageId());
          }
        };
    message.setFrom(
        new InternetAddress(
            settings.from(), house.nameIn(wording.language()), StandardCharsets.UTF_8.name()));
    InternetAddress to = new InternetAddress(wording.address(), true);
    message.setRecipient(Message.RecipientType.TO, to);
    message.setSubject(wording.subject(), StandardCharsets.UTF_8.name());
    message.setText(wording.text(), StandardCharsets.UTF_8.name());
    message.setHeader("Content-Language", wording.language());
    // Holiday replies need not answer a greeting (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    String unsubscribe = wording.unsubscribe();
    if (unsubscribe != null) {
      message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058
    }
    message.setSentDate(Date.from(clock.instant()));
    message.saveChanges();
    return message;
  }
}
