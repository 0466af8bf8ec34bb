package lidao.reminder.wording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lidao.contract.customers.Channel;
import lidao.contract.customers.Tier;
import lidao.reminder.house.Columns;
import lidao.reminder.occasion.Occasion;
import lidao.reminder.occasion.Occasions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the house is about to greet for: what it prepares for by now, or what is a week away. */
@Component
class ComingOccasions {

  private static final int LEAST_NOTICE = 7;

  private static final String COMING =
      """
      from unnest(:codes::text[], :own::boolean[], :asked::text[], :matters::text[], :leads::int[])
          as f(occasion, own, asked, matter, lead)
        join occurrence o on o.occasion = f.occasion and o.state = 'PLANNED'
          and o.date between :today and :today + f.lead
          and (o.occasion <> 'BIRTHDAY' or (o.relation = 'SELF') = f.own)
      """;

  private static final String READ =
      """
      select f.asked, f.matter, r.tier, w.channel, w.read, count(*) as readers, min(o.date) as first
      """
          + COMING
          + """
        left join recipient r on r.customer_id = o.customer_id
        cross join lateral (
          select array_agg(l.wording order by l.id desc) as read,
            (array_agg(l.channel order by l.id desc))[1] as channel
          from (
            select id, wording, channel from letter
            where customer_id = o.customer_id and kind = 'GREETING' and state in ('SENT', 'UNKNOWN')
              and wording is not null and split_part(wording, '.', 1) = f.matter
            order by id desc limit :last) l) w
      where w.read is not null group by 1, 2, 3, 4, 5
      """;

  /**
   * Customers alike in what they have read of a matter.
   *
   * @param asked the matter of what they are greeted for
   * @param matter of which the words were that they have read: the same, or that of any occasion
   * @param read the names of their last wordings, the latest first
   * @param first the day on which the first of them is greeted
   */
  record Readers(
      String asked,
      String matter,
      @Nullable Tier tier,
      Channel channel,
      List<String> read,
      long count,
      LocalDate first) {

    /** Which of our languages they read. */
    String language() {
      return read.get(0).split("\\.")[1];
    }
  }

  private record Look(String code, boolean own, String asked, String matter, int lead) {}

  private final JdbcClient db;
  private final Occasions occasions;

  ComingOccasions(JdbcClient db, Occasions occasions) {
    this.db = db;
    this.occasions = occasions;
  }

  /** The first day that each matter is needed for. */
  Map<String, LocalDate> first(LocalDate today) {
    Map<String, LocalDate> first = new HashMap<>();
    bound("select f.matter, min(o.date) " + COMING + " group by 1", today)
        .query(
            row -> {
              first.put(row.getString(1), row.getObject(2, LocalDate.class));
            });
    return first;
  }

  /** What those have read, the last so many of a matter, who are greeted next. */
  List<Readers> readers(LocalDate today, int last) {
    return bound(READ, today).param("last", last).query((row, n) -> readers(row)).list();
  }

  private JdbcClient.StatementSpec bound(String sql, LocalDate today) {
    List<Look> looks = new ArrayList<>();
    for (Occasions.Kept kept : occasions.active().values()) {
      Occasion occasion = Occasion.valueOf(kept.code());
      int lead = Math.max(LEAST_NOTICE, kept.data().plan().longestLead());
      String matter = Matters.of(occasion, true);
      looks.add(new Look(kept.code(), true, matter, matter, lead));
      if (occasion.isBirthday()) {
        String other = Matters.of(occasion, false);
        looks.add(new Look(kept.code(), false, other, other, lead));
      } else if (!occasion.isOneOfThree() && !matter.equals(Matters.ANY)) {
        looks.add(new Look(kept.code(), true, matter, Matters.ANY, lead));
      }
    }
    return db.sql(sql)
        .param("codes", Columns.of(looks, Look::code))
        .param("own", Columns.of(looks, Look::own))
        .param("asked", Columns.of(looks, Look::asked))
        .param("matters", Columns.of(looks, Look::matter))
        .param("leads", Columns.of(looks, Look::lead))
        .param("today", today);
  }

  private static Readers readers(ResultSet row) throws SQLException {
    String tier = row.getString("tier");
    String channel = row.getString("channel");
    return new Readers(
        row.getString("asked"),
        row.getString("matter"),
        tier == null ? null : Tier.valueOf(tier),
        channel == null ? Channel.EMAIL : Channel.valueOf(channel),
        Arrays.asList((String[]) row.getArray("read").getArray()),
        row.getLong("readers"),
        row.getObject("first", LocalDate.class));
  }
}
