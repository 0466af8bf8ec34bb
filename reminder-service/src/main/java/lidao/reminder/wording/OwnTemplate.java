package lidao.reminder.wording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import lidao.contract.customers.Channel;
import lidao.contract.customers.Tier;
import lidao.reminder.house.Columns;
import org.jspecify.annotations.Nullable;

/**
 * A wording of the house's own.
 *
 * @param matter what it is for, such as birthday or mid-autumn
 * @param language BCP 47, one that the house writes in
 * @param tier whom it is for; absent for everybody
 * @param channel by which it goes; absent for every channel
 * @param gift whether it promises something; such are not for officials
 * @param writtenAt business time
 */
record OwnTemplate(
    UUID id,
    String matter,
    String language,
    @Nullable Tier tier,
    @Nullable Channel channel,
    boolean gift,
    State state,
    int version,
    String subject,
    String text,
    String writtenBy,
    Instant writtenAt,
    @Nullable String approvedBy) {

  /** Where it stands; the names are stored. */
  enum State {
    /** For somebody else's approval. */
    WAITING,
    ACTIVE,
    RETIRED
  }

  /** As letters name it; the matter comes first, as in the names of the built-in ones. */
  String name() {
    return "%s.%s.own-%s-v%d".formatted(matter, language, id, version);
  }

  static OwnTemplate read(ResultSet row, int number) throws SQLException {
    String tier = row.getString("tier");
    String channel = row.getString("channel");
    return new OwnTemplate(
        row.getObject("id", UUID.class),
        row.getString("matter"),
        row.getString("language"),
        tier == null ? null : Tier.valueOf(tier),
        channel == null ? null : Channel.valueOf(channel),
        row.getBoolean("gift"),
        State.valueOf(row.getString("state")),
        row.getInt("version"),
        row.getString("subject"),
        row.getString("body"),
        row.getString("written_by"),
        Columns.instant(row, "written_at"),
        row.getString("approved_by"));
  }
}
