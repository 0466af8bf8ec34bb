package lidao.console.alerts;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lidao.console.ConsoleSettings;
import lidao.console.staff.Mailbox;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Letters about alerts, in the language of whoever reads them. */
@Component
@ConditionalOnExpression("'${lidao.console.mail.host:}' != ''")
class AlertLetters {

  private static final Logger log = LoggerFactory.getLogger(AlertLetters.class);

  private static final int PERMANENT = 500; // RFC 5321, section 4.2.1

  private final MailServer server;
  private final AlertText text;
  private final ConsoleSettings settings;

  AlertLetters(MailServer server, AlertText text, ConsoleSettings settings) {
    this.server = server;
    this.text = text;
    this.settings = settings;
  }

  /** What became of a letter. */
  enum Delivery {
    TAKEN,
    /** There is no such address; nothing is gained by another try. */
    NEVER,
    /** Not now, and not this one. */
    LATER,
    /** No mail server answers, or it does not know us. */
    AWAY
  }

  /** Sends one letter about all of these. */
  Delivery send(Mailbox to, List<Alert> alerts) {
    MimeMessage letter = server.blank();
    try {
      MimeMessageHelper parts = new MimeMessageHelper(letter, StandardCharsets.UTF_8.name());
      parts.setFrom(settings.mail().from());
      parts.setTo(Objects.requireNonNull(to.address()));
      parts.setSubject(text.heading(alerts, to.language()));
      parts.setText(
          alerts.stream()
              .map(alert -> text.of(alert, to.language()))
              .collect(Collectors.joining("\n\n", "", "\n")));
      // Holiday replies need not answer an alert (RFC 3834).
      letter.setHeader("Auto-Submitted", "auto-generated");
      server.send(letter);
      return Delivery.TAKEN;
    } catch (MailException | MessagingException e) {
      Delivery delivery = read(e);
      log.warn(
          "A letter about {} alerts to staff member {} was not taken ({})",
          alerts.size(),
          to.staffId(),
          delivery);
      return delivery;
    }
  }

  private static Delivery read(Exception e) {
    if (e instanceof MailAuthenticationException || e.getCause() instanceof MessagingException) {
      return Delivery.AWAY;
    }
    if (e instanceof MailSendException failed) {
      for (Exception each : failed.getMessageExceptions()) {
        for (Exception why = each; why instanceof MessagingException; why = next(why)) {
          if (why instanceof SMTPAddressFailedException address
              && address.getReturnCode() >= PERMANENT) {
            return Delivery.NEVER;
          }
        }
      }
      return Delivery.LATER;
    }
    return e instanceof MessagingException ? Delivery.NEVER : Delivery.LATER;
  }

  private static @Nullable Exception next(Exception why) {
    return ((MessagingException) why).getNextException();
  }
}
