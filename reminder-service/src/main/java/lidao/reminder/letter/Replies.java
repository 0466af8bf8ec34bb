package lidao.reminder.letter;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import lidao.chassis.outside.Delivery;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Reads what a failed call tells: a refusal for now, one for good, or nothing. Only what is said to
 * a recipient's address or to the letter is final (RFC 5321, 4.2.5, of one command); a refusal of
 * the connection, the sign-in or the sender is about our settings.
 */
final class Replies {

  private static final int LONGEST = 200;

  // RFC 4954, 6: authentication required, too weak, invalid, encryption required.
  private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

  private Replies() {}

  /**
   * @param lastCode the last reply of the connection; its refusals carry no code of their own
   */
  static Delivery read(Exception failure, TellingTransport.Phase phase, int lastCode) {
    int own = replyCode(failure);
    boolean connecting = phase == TellingTransport.Phase.CONNECTION;
    int code = own == 0 && connecting ? lastCode : own;
    boolean toUs = connecting || phase == TellingTransport.Phase.SENDER;
    if (failure instanceof AuthenticationFailedException
        || SIGN_IN.contains(code)
        || (toUs && code >= 500)) {
      return new Delivery.SenderRefused("SMTP " + code);
    }
    if (code >= 400) {
      return new Delivery.Refused(code >= 500, "SMTP " + code);
    }
    String detail = shortened(failure.getClass().getSimpleName());
    return phase == TellingTransport.Phase.END
        ? new Delivery.NoAnswer(detail)
        : new Delivery.Unreachable("no connection: " + detail);
  }

  /** The first reply of 400 or more in the failure and what lies behind it; 0 for none. */
  private static int replyCode(Exception failure) {
    Deque<Throwable> open = new ArrayDeque<>(Set.of(failure));
    Set<Throwable> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Throwable each = open.poll();
      if (!seen.add(each)) {
        continue;
      }
      int code = ownCode(each);
      if (code >= 400) {
        return code;
      }
      if (each instanceof MessagingException chained && chained.getNextException() != null) {
        open.add(chained.getNextException());
      }
      if (each.getCause() != null) {
        open.add(each.getCause());
      }
    }
    return 0;
  }

  private static int ownCode(Throwable each) {
    if (each instanceof SMTPAddressFailedException address) {
      return address.getReturnCode();
    }
    if (each instanceof SMTPSenderFailedException sender) {
      return sender.getReturnCode();
    }
    return each instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
  }

  // The server's own words may quote the address; logs and tables of ours need not.
  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
