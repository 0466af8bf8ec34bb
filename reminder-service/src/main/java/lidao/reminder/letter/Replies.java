package lidao.reminder.letter;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Reads what a failed call tells: a refusal for now, one for good, or nothing. */
final class Replies {

  private static final int LONGEST = 200;

  private Replies() {}

  static Delivery read(Exception failure, boolean letterEnded) {
    int code = replyCode(failure);
    if (code >= 400) {
      return new Delivery.Refused(code >= 500, "SMTP " + code);
    }
    String detail = shortened(failure.getClass().getSimpleName());
    return letterEnded
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
