package lidao.standalone.mailbox;

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
  private final List<Mail> read = new ArrayList<>();
  private int taken;

  private Mailbox(GreenMail server, MailboxPage page) {
    this.server = server;
    this.page = page;
  }

  /** Listens on two ports of loopback: one for SMTP, one for the page. */
  public static Mailbox start(int smtpPort, int pagePort) throws IOException {
    ServerSetup setup = new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(PATIENCE_MS);
    GreenMail server = new GreenMail(setup);
    server.start();
    try {
      MailboxPage page = new MailboxPage(pagePort);
      Mailbox mailbox = new Mailbox(server, page);
      page.start(mailbox::mails);
      return mailbox;
    } catch (IOException e) {
      server.stop();
      throw e;
    }
  }

  /** All mails in the order they came; one to several recipients stands here for each of them. */
  public synchronized List<Mail> mails() {
    MimeMessage[] all = server.getReceivedMessages();
    for (; taken < all.length; taken++) {
      read.add(Mail.of(read.size() + 1, all[taken]));
    }
    if (all.length > MOST) {
      forget();
    }
    return List.copyOf(read);
  }

  private void forget() {
    try {
      server.purgeEmailFromAllMailboxes();
      read.clear();
      taken = 0;
      log.info("The mailbox had more than {} mails and is empty again", MOST);
    } catch (com.icegreen.greenmail.store.FolderException e) {
      log.warn("The mailbox could not be emptied", e);
    }
  }

  @Override
  public void close() {
    page.close();
    server.stop();
  }
}
