package lidao.reminder.letter;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
   * For how many messages there is room now on all channels together; any where one has no rate, or
   * where there are no channels: what nobody can carry is decided on, too.
   */
  int room() {
    List<Map.Entry<Channel, Carrying>> used =
        settings.channels().entrySet().stream()
            .filter(channel -> channel.getValue().by() != Carrying.By.NOBODY)
            .toList();
    if (used.isEmpty() || used.stream().anyMatch(channel -> channel.getValue().perSecond() <= 0)) {
      return Integer.MAX_VALUE;
    }
    Map<String, Double> taken = new HashMap<>();
    db.sql(
            """
            select channel, greatest(0, extract(epoch from free_at - clock_timestamp()))::float8 from channel_pace
            """)
        .query(
            row -> {
              taken.put(row.getString(1), row.getDouble(2));
            });
    return used.stream()
        .mapToInt(
            channel -> room(channel.getValue(), taken.getOrDefault(channel.getKey().name(), 0.0)))
        .sum();
  }

  private static int room(Carrying carrying, double taken) {
    return Math.max(0, (int) Math.floor((AHEAD.toSeconds() - taken) * carrying.perSecond()));
  }

  /** How long the nth message of those that found no room waits: until it is its turn. */
  Duration turn(Channel channel, int nth) {
    long perSecond = settings.channels().get(channel).perSecond();
    return AHEAD.plusMillis(nth * 1_000L / perSecond);
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
    int granted = Math.min(wanted, room(carrying, taken));
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
