package lidao.reminder.letter;

import java.time.Duration;
import lidao.chassis.outside.Delivery;
import lidao.chassis.outside.OuterAddresses;
import lidao.chassis.outside.OuterPost;

/** Posts messages over HTTP in their receiver's form. */
final class HttpCarrier implements Carrier {

  private final HttpForm form;
  private final OuterPost post;

  HttpCarrier(HttpForm form, OuterAddresses addresses, Duration timeout) {
    this.form = form;
    this.post = new OuterPost(addresses, timeout);
  }

  @Override
  public Delivery hand(Envelope envelope) {
    return post.hand(() -> form.post(envelope), form::accepted);
  }

  @Override
  public void close() {
    // The client's connections end with it.
  }
}
