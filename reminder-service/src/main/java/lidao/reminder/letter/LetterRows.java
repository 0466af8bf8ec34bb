package lidao.reminder.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lidao.contract.customers.Channel;
import lidao.reminder.house.Columns;
import org.jspecify.annotations.Nullable;

/** A letter's row, read. */
final class LetterRows {

  static final String COLUMNS =
      "id, kind, about, customer_id, last_moment, attempts, channel, refused_channels";

  private LetterRows() {}

  static Letter read(ResultSet row) throws SQLException {
    return new Letter(
        row.getObject("id", UUID.class),
        LetterKind.valueOf(row.getString("kind")),
        row.getObject("about", UUID.class),
        row.getObject("customer_id", UUID.class),
        Columns.instant(row, "last_moment"),
        row.getInt("attempts"),
        channel(row.getString("channel")),
        refused((String[]) row.getArray("refused_channels").getArray()));
  }

  private static @Nullable Channel channel(@Nullable String name) {
    return name == null ? null : Channel.valueOf(name);
  }

  private static Set<Channel> refused(String[] names) {
    return Arrays.stream(names).map(Channel::valueOf).collect(Collectors.toUnmodifiableSet());
  }
}
