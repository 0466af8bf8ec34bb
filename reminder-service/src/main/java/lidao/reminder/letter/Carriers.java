package lidao.reminder.letter;

import com.samskivert.mustache.MustacheException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import lidao.chassis.outside.Delivery;
import lidao.chassis.outside.OuterAddresses;
import lidao.contract.customers.Channel;
import lidao.reminder.house.Carrying;
import lidao.reminder.house.ChannelSettings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The carriers of the house, one a channel, as the settings name them; wrong ones stop the start.
 */
@Component
class Carriers {

  private final Map<Channel, Supplier<Carrier>> carriers = new EnumMap<>(Channel.class);
  private final Postman postman;
  private final JsonMapper json;

  Carriers(ChannelSettings settings, Postman postman, JsonMapper json) {
    this.postman = postman;
    this.json = json;
    OuterAddresses addresses =
        new OuterAddresses(settings.innerAddresses(), "lidao.reminder.inner-addresses");
    settings
        .channels()
        .forEach(
            (channel, carrying) -> {
              if (carrying.by() != Carrying.By.NOBODY) {
                carriers.put(channel, named(channel, carrying, addresses));
              }
            });
  }

  /** Whatever is wrong with a carrier's settings, the channel is named. */
  private Supplier<Carrier> named(Channel channel, Carrying carrying, OuterAddresses addresses) {
    try {
      return carrier(channel, carrying, addresses);
    } catch (IllegalStateException | IllegalArgumentException | MustacheException e) {
      throw new IllegalStateException(
          "lidao.reminder.channels.%s (by %s): %s"
              .formatted(channel.name().toLowerCase(Locale.ROOT), carrying.by(), e.getMessage()),
          e);
    }
  }

  private Supplier<Carrier> carrier(Channel channel, Carrying carrying, OuterAddresses addresses) {
    if ((carrying.by() == Carrying.By.SMTP) != (channel == Channel.EMAIL)
        && carrying.by() != Carrying.By.WEBHOOK) {
      throw new IllegalStateException("that carrier cannot carry this channel");
    }
    return switch (carrying.by()) {
      case SMTP -> postman::bag;
      case CARD -> CardTray::new;
      case NOBODY -> throw new IllegalStateException();
      case GATEWAY -> over(new SmsGateway(carrying), carrying, addresses);
      case WEBHOOK -> over(new SignedWebhook(carrying, json), carrying, addresses);
      case WECOM, DINGTALK, FEISHU -> over(new GroupRobot(carrying, json), carrying, addresses);
    };
  }

  private static Supplier<Carrier> over(
      HttpForm form, Carrying carrying, OuterAddresses addresses) {
    Carrier shared = new HttpCarrier(form, addresses, carrying.timeout());
    return () -> shared;
  }

  /** The carriers of one sending thread, each opened with its first message. */
  Satchel satchel() {
    return new Satchel();
  }

  final class Satchel implements AutoCloseable {

    private final Map<Channel, Carrier> open = new EnumMap<>(Channel.class);

    /** Hands one message over; never throws. */
    Delivery hand(Envelope envelope) {
      Channel channel = envelope.wording().channel();
      Supplier<Carrier> supplier = carriers.get(channel);
      return supplier == null
          ? new Delivery.Refused(true, "nobody carries this: " + channel)
          : open.computeIfAbsent(channel, c -> supplier.get()).hand(envelope);
    }

    @Override
    public void close() {
      open.values().forEach(Carrier::close);
    }
  }
}
