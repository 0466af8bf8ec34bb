package lidao.reminder.letter;

import java.time.Duration;
import lidao.contract.customers.Channel;
import lidao.reminder.house.Carrying;
import lidao.reminder.house.ChannelSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a channel to its rate, all instances together: each claim takes room for a few seconds'
 * messages, the rest waits. A channel without a rate costs nothing.
 */
@Component
class ChannelPace {

  /** How long a claim may take room for; the rate holds on average over it. */
  static final Duration AHEAD = Duration.ofSeconds(2);

  private final JdbcClient db;
  private final ChannelSettings settings;

  ChannelPace(JdbcClient db, ChannelSettings settings) {
    this.db = db;
    this.settings = settings;
  }

  /**
   * Takes room for at most so many messages, and tells for how many; in the caller's transaction.
   */
  int take(Channel channel, int wanted) {
    Carrying carrying = settings.channels().get(channel);
    if (carrying == null || carrying.perSecond() <= 0) {
      return wanted;
    }
    db.sql("insert into channel_pace (channel, free_at) values (?, now()) on conflict do nothing")
        .param(channel.name())
        .update();
    double taken =
        db.sql(
                """
                select greatest(0, extract(epoch from free_at - clock_timestamp())) from channel_pace
                where channel = ? for update
                """)
            .param(channel.name())
            .query(Double.class)
            .single();
    int room = (int) Math.floor((AHEAD.toSeconds() - taken) * carrying.perSecond());
    int granted = Math.max(0, Math.min(wanted, room));
    db.sql(
            """
            update channel_pace
            set free_at = greatest(free_at, clock_timestamp()) + make_interval(secs => ?) where channel = ?
            """)
        .params(granted / (double) carrying.perSecond(), channel.name())
        .update();
    return granted;
  }
}
