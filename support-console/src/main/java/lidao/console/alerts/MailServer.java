package lidao.console.alerts;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import lidao.console.ConsoleSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The house's mail server, spoken to over SMTP; with TLS where it offers that. */
@Component
@ConditionalOnExpression("'${lidao.console.mail.host:}' != ''")
class MailServer {

  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

  MailServer(ConsoleSettings settings) {
    ConsoleSettings.Mail set = settings.mail();
    try {
      new InternetAddress(set.from(), true);
    } catch (AddressException e) {
      throw new IllegalStateException(
          "lidao.console.mail.from (LIDAO_MAIL_FROM): %s is not an e-mail address; write one such as care@example.org"
              .formatted(set.from()),
          e);
    }
    sender.setHost(set.host());
    sender.setPort(set.port());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    Properties properties = sender.getJavaMailProperties();
    if (!set.user().isBlank()) {
      sender.setUsername(set.user());
      sender.setPassword(set.password());
      properties.setProperty("mail.smtp.auth", "true");
    }
    properties.setProperty("mail.smtp.starttls.enable", "true");
    properties.setProperty("mail.smtp.connectiontimeout", "5000");
    String patience = Long.toString(set.timeout().toMillis());
    properties.setProperty("mail.smtp.timeout", patience);
    properties.setProperty("mail.smtp.writetimeout", patience);
  }

  MimeMessage blank() {
    return sender.createMimeMessage();
  }

  /** Throws {@link org.springframework.mail.MailException} where it was not taken. */
  void send(MimeMessage message) {
    sender.send(message);
  }
}
