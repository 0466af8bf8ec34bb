package lidao.standalone.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail that arrived.
 *
 * @param number counts from 1 in order of arrival
 * @param date what its sender says, in ISO 8601; empty when it says nothing
 */
public record Mail(
    int number, String date, String from, List<String> to, String subject, String text) {

  static Mail of(int number, MimeMessage message) {
    try {
      return new Mail(
          number,
          message.getSentDate() == null ? "" : message.getSentDate().toInstant().toString(),
          decoded(message.getHeader("From", null)),
          Stream.ofNullable(message.getAllRecipients())
              .flatMap(Arrays::stream)
              .map(Object::toString)
              .toList(),
          message.getSubject() == null ? "" : message.getSubject(),
          text(message));
    } catch (MessagingException | IOException e) {
      return new Mail(number, "", "", List.of(), "(unreadable)", String.valueOf(e.getMessage()));
    }
  }

  private static String decoded(@Nullable String header) throws IOException {
    return header == null ? "" : MimeUtility.decodeText(header);
  }

  private static String text(Part part) throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart parts) {
      // The first part that says something in plain words, as a mail program without HTML does.
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        if (inner.isMimeType("text/plain") || inner.isMimeType("multipart/*")) {
          return text(inner);
        }
      }
      return parts.getCount() == 0 ? "" : text(parts.getBodyPart(0));
    }
    return part.getContent() instanceof String words ? words : "";
  }
}
