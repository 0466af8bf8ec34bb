package lidao.complaint.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lidao.complaint.insight.Insights.Streak;
import lidao.complaint.insight.Insights.Unanswered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How things stand now, whenever the complaints were filed. */
@Component
class Standing {

  // From one bad mark it looks for the day of the next: as many steps as there are days with any.
  private static final String BAD_DAYS =
      """
      with recursive bad(at) as (
        (select filed_at from complaint
         where filed_at >= :since and filed_at <= :now and origin in ('CUSTOMER', 'PARTNER')
         order by filed_at limit 1)
        union all
        select (select c.filed_at from complaint c
                where c.filed_at >= ((bad.at at time zone :zone)::date + 1)::timestamp at time zone :zone
                  and c.filed_at <= :now and c.origin in ('CUSTOMER', 'PARTNER')
                order by c.filed_at limit 1)
        from bad where bad.at is not null
      )
      select (at at time zone :zone)::date from bad where at is not null order by at
      """;

  private final JdbcClient jdbc;

  Standing(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A question loses its share of one customer a day, and at most the whole of one; one that was
   * answered and came back waits since then.
   */
  Unanswered unanswered(Instant now, double lossPerDay) {
    record Row(long count, double lost) {}
    Row row =
        jdbc.sql(
                """
                select count(*) as count, coalesce(sum(least(1,
                  greatest(0, extract(epoch from :now - since)) / 86400 * :loss)), 0)::float8 as lost
                from (
                  select case when reopenings = 0 then filed_at else
                    (select started_at from deadline
                     where complaint_id = complaint.id and kind = 'FIRST_ANSWER') end as since
                  from complaint where state in ('FILED', 'ACKNOWLEDGED')) as waiting
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("loss", lossPerDay)
            .query(Row.class)
            .single();
    return new Unanswered(row.count(), lossPerDay, row.lost());
  }

  /** How many complaints are open, by severity. */
  Map<String, Long> open() {
    Map<String, Long> open = new TreeMap<>();
    jdbc.sql(
            """
            select severity, count(*) from complaint
            where state in ('FILED', 'ACKNOWLEDGED', 'ANSWERED') group by severity
            """)
        .query(
            row -> {
              open.put(row.getString(1), row.getLong(2));
            });
    return open;
  }

  /** How many promises are late, and the customer still waits. */
  long overdue() {
    return jdbc.sql("select count(*) from deadline where state = 'BREACHED'")
        .query(Long.class)
        .single();
  }

  Streak streak(Instant now, ZoneId zone) {
    OffsetDateTime until = now.atOffset(ZoneOffset.UTC);
    List<LocalDate> bad =
        jdbc.sql(BAD_DAYS)
            .param("since", until.minusYears(1))
            .param("now", until)
            .param("zone", zone.getId())
            .query(LocalDate.class)
            .list();
    if (bad.isEmpty()) {
      return new Streak(null, null, 0);
    }
    LocalDate last = bad.get(bad.size() - 1);
    long days = ChronoUnit.DAYS.between(last, now.atZone(zone).toLocalDate());
    long longest = days;
    for (int i = 1; i < bad.size(); i++) {
      // The days between two bad ones, neither of them counted.
      longest = Math.max(longest, ChronoUnit.DAYS.between(bad.get(i - 1), bad.get(i)) - 1);
    }
    return new Streak(days, last, longest);
  }
}
