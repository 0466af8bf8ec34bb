package lidao.reminder.letter;

import java.net.http.HttpRequest;

/** How a message is put to an HTTP receiver, and how its answer is to be read. */
sealed interface HttpForm permits SmsGateway, GroupRobot, SignedWebhook {

  /** A POST as its receiver wants it. */
  record Post(HttpRequest.Builder request, byte[] body) {}

  Post post(Envelope envelope);

  /** Reads the body of an answer whose status is 2xx. */
  Delivery accepted(String body);
}
