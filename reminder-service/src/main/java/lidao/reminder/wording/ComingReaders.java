package lidao.reminder.wording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lidao.contract.customers.Channel;
import lidao.contract.customers.Tier;
import lidao.reminder.house.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What those have read who are greeted next. A day is looked at once, when it comes into sight: on
 * the day of a festival it has the letters of everybody, and what they have read by then they will
 * have read on the day.
 */
@Component
class ComingReaders {

  // The next day with somebody, off the index in its order: asked for one on the day itself, a
  // planner that knows a
  // festival's rows only takes any row for one, and reads them all for each day that has nobody.
  private static final String LOOK =
      """
      insert into wording_look (occasion, date)
      select d.occasion, d.date from (
          select f.occasion, :today::date + n as date from %s cross join lateral generate_series(0, f.lead) n
          except select occasion, date from wording_look) d
        cross join lateral (
          select o.occasion, o.date from occurrence o
          where (o.occasion, o.date) >= (d.occasion, d.date) and o.state = 'PLANNED'
          order by o.occasion, o.date limit 1) next
      where (next.occasion, next.date) = (d.occasion, d.date)
      on conflict do nothing returning occasion, date
      """
          .formatted(ComingOccasions.TABLE);

  private static final String READ =
      """
      insert into wording_reader (occasion, date, asked, matter, tier, channel, read, readers)
      select o.occasion, o.date, f.asked, f.matter, r.tier, w.channel, w.read, count(*)
      from unnest(:occasions::text[], :dates::date[]) as k(occasion, date)
        join %s on f.occasion = k.occasion
        join occurrence o on o.occasion = k.occasion and o.date = k.date and o.state = 'PLANNED' and %s
        left join recipient r on r.customer_id = o.customer_id
        cross join lateral (
          select array_agg(l.wording order by l.id desc) as read,
            (array_agg(l.channel order by l.id desc))[1] as channel
          from (
            select id, wording, channel from letter
            where customer_id = o.customer_id and kind = 'GREETING' and state in ('SENT', 'UNKNOWN')
              and wording is not null and split_part(wording, '.', 1) = f.matter
            order by id desc limit :last) l) w
      where w.read is not null group by 1, 2, 3, 4, 5, 6, 7
      """
          .formatted(ComingOccasions.TABLE, ComingOccasions.MEANT);

  private static final String READERS =
      """
      select w.asked, w.matter, w.tier, w.channel, w.read, sum(w.readers)::bigint as readers, min(w.date) as first
      from %s join wording_reader w on w.occasion = f.occasion and w.asked = f.asked and w.matter = f.matter
      where w.date between :today and :today + f.lead group by 1, 2, 3, 4, 5
      """
          .formatted(ComingOccasions.TABLE);

  /**
   * Customers alike in what they have read of a matter.
   *
   * @param asked the matter of what they are greeted for
   * @param matter of which the words were that they have read: the same, or that of any occasion
   * @param read the names of their last wordings, the latest first
   * @param count how many they were when the day was looked at
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

  private record Day(String occasion, LocalDate date) {}

  private final JdbcClient db;
  private final ComingOccasions coming;

  ComingReaders(JdbcClient db, ComingOccasions coming) {
    this.db = db;
    this.coming = coming;
  }

  /**
   * What those have read, the last so many of a matter, who are greeted next. In the caller's
   * transaction: a day is looked at and read for, or neither.
   */
  List<Readers> all(LocalDate today, int last) {
    db.sql("delete from wording_look where date < ?").param(today).update();
    List<Day> fresh =
        coming
            .bound(LOOK, today)
            .query((row, n) -> new Day(row.getString(1), row.getObject(2, LocalDate.class)))
            .list();
    if (!fresh.isEmpty()) {
      coming
          .bound(READ, today)
          .param("last", last)
          .param("occasions", Columns.of(fresh, Day::occasion))
          .param("dates", Columns.of(fresh, Day::date))
          .update();
    }
    return coming.bound(READERS, today).query((row, n) -> readers(row)).list();
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
