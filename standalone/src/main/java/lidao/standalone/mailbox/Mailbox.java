package lidao.standalone.mailbox;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mail server that takes every mail and delivers none; in memory, for looking at. */
public final class Mailbox implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Mailbox.class);
  // Enough for a year of a small house; a house that sends more has a mail server of its own.
  private static final int MOST = 5_000;
  private static final long PATIENCE_MS = 30_000;

  private final GreenMail server;
  private final MailboxPage page;
  private final List<Mail> mails = new ArrayList<>();

  private Mailbox(GreenMail server, MailboxPage page) {
    this.server = server;
    this.page = page;
  }

  /** Listens on two ports of loopback: one for SMTP, one for the page. */
  public static Mailbox start(int smtpPort, int pagePort) throws IOException {
    ServerSetup setup = new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(PATIENCE_MS);
    Mailbox mailbox = new Mailbox(new GreenMail(setup), new MailboxPage(pagePort));
    // Its own store keeps a box for each address, and with that no order of arrival.
    GreenMailUser everybody = mailbox.server.setUser("everybody", "");
    mailbox
        .server
        .getUserManager()
        .setMessageDeliveryHandler(
            (message, address) -> {
              mailbox.arrived(message.getMessage());
              return everybody;
            });
    mailbox.server.start();
    mailbox.page.start(mailbox::mails);
    return mailbox;
  }

  /** All mails in the order they came; one to several recipients stands here for each of them. */
  public synchronized List<Mail> mails() {
    return List.copyOf(mails);
  }

  private synchronized void arrived(MimeMessage message) {
    if (mails.size() == MOST) {
      forget();
    }
    mails.add(Mail.of(mails.size() + 1, message));
  }

  private void forget() {
    mails.clear();
    try {
      server.purgeEmailFromAllMailboxes();
      log.info("The mailbox had {} mails and is empty again", MOST);
    } catch (FolderException e) {
      log.warn("The mailbox could not be emptied", e);
    }
  }

  @Override
  public void close() {
    page.close();
    server.stop();
  }
}
