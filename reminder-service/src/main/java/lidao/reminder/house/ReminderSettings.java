package lidao.reminder.house;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code lidao.reminder}.
 *
 * @param from the sender's e-mail address
 * @param consentNeeded whether a customer who never said anything is left out
 * @param window when messages may go out, such as 09:00-20:00, in the recipient's time zone
 * @param senders threads that talk to the mail server
 * @param lettersAtATime letters of one thread between two writes; what a crash leaves unknown
 * @param batch letters claimed in one transaction
 * @param lease how long a claim holds unless it is renewed, wall time
 */
@ConfigurationProperties("lidao.reminder")
public record ReminderSettings(
    @DefaultValue("care@lidao.example") String from,
    @DefaultValue("false") boolean consentNeeded,
    @DefaultValue("09:00-20:00") String window,
    @DefaultValue Lateness lateness,
    @DefaultValue Cap cap,
    @DefaultValue("8") int senders,
    @DefaultValue("4") int lettersAtATime,
    @DefaultValue("200") int batch,
    @DefaultValue("15s") Duration lease) {

  /** Whole days after the day itself on which something may still go out. */
  public record Lateness(
      @DefaultValue("0") int birthday,
      @DefaultValue("3") int festival,
      @DefaultValue("7") int followUp) {}

  /** At most so many greetings to a customer within so many days; 0 for as many as there are. */
  public record Cap(@DefaultValue("6") int greetings, @DefaultValue("30") int days) {}

  public ReminderSettings {
    SendingWindow.parse(window);
  }

  /** The window, read. */
  public SendingWindow sendingWindow() {
    return SendingWindow.parse(window);
  }
}
