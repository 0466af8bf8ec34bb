package lidao.reminder.letter;

import lidao.chassis.outside.Delivery;
import lidao.chassis.outside.OuterPost;

/** How a message is put to an HTTP receiver, and how its answer is to be read. */
sealed interface HttpForm permits SmsGateway, GroupRobot, SignedWebhook {

  OuterPost.Message post(Envelope envelope);

  /** Reads the body of an answer whose status is 2xx. */
  Delivery accepted(String body);
}
