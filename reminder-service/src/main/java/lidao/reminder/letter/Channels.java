package lidao.reminder.letter;

import lidao.contract.customers.Channel;
import lidao.reminder.house.ChannelSettings;
import org.springframework.stereotype.Component;

/** The channels that the house has carriers for. */
@Component
class Channels {

  private final ChannelSettings settings;

  Channels(ChannelSettings settings) {
    this.settings = settings;
  }

  boolean carries(Channel channel) {
    return settings.carries(channel);
  }
}
