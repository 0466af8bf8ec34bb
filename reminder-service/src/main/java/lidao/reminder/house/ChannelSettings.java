package lidao.reminder.house;

import java.util.EnumMap;
import java.util.Map;
import lidao.contract.customers.Channel;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code lidao.reminder} about who carries what.
 *
 * @param channels a carrier for each channel that the house uses; e-mail goes by SMTP unless said
 *     otherwise
 * @param innerAddresses whether messages may be posted to addresses inside the house
 */
@ConfigurationProperties("lidao.reminder")
public record ChannelSettings(
    @DefaultValue Map<Channel, Carrying> channels, @DefaultValue("false") boolean innerAddresses) {

  public ChannelSettings {
    Map<Channel, Carrying> all = new EnumMap<>(Channel.class);
    all.put(Channel.EMAIL, Carrying.smtp());
    all.putAll(channels);
    channels = Map.copyOf(all);
  }

  /** Whether messages of a channel reach anybody. */
  public boolean carries(Channel channel) {
    Carrying carrying = channels.get(channel);
    return carrying != null && carrying.by() != Carrying.By.NOBODY;
  }
}
